// What looking at the texts of one page brings to light. Pages are looked at independently; the join adds the findings
// up.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/body.h"
#include "source/diagnostic.h"

namespace mooc {

struct PageFindings {
  std::vector<Diagnostic> diagnostics;
  std::vector<std::size_t> media;         // used ones: indices into Names::media, in any order, perhaps doubled
  std::vector<std::size_t> linked_media;  // those of them to which a text links
  std::vector<std::size_t> meant_media;   // those that a path probably means which leads to nothing
  std::optional<SourceSpan> sensitive;    // the first sensitive part
  std::optional<SourceSpan> crisis;       // where the page first speaks of suicide or self-harm
  bool offers_help = false;               // it shows the help lines
};

}  // namespace mooc
