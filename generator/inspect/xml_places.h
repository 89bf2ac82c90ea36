// Where the tags of a well-formed XML text stand: libxml2 gives lines, we want the very attribute.
#pragma once

#include <vector>

#include "source/source_file.h"

namespace mooc {

struct AttributePlace {
  std::string_view name;  // as written
  SourceSpan span;        // name="value"
};

struct TagPlace {
  SourceSpan tag;
  SourceSpan content;
  std::vector<AttributePlace> attributes;
};

// One entry an element, in the order in which they begin. The file must be well-formed and without a document type; of
// anything else some places are wrong or missing, all lie inside the file.
[[nodiscard]] std::vector<TagPlace> tag_places(const SourceFile& file);

}  // namespace mooc
