// The YAML between two lines `---` at the start of a Markdown file, and the text after it.
#pragma once

#include "parse/data_value.h"
#include "source/parsed.h"

namespace mooc {

struct FrontMatter {
  DataValue map;       // a map, or null after an error
  SourceSpan yaml;     // without the lines `---`
  SourceSpan opening;  // the first line: where a missing key is reported
  SourceSpan text;     // what follows
};

// Rule front-matter (missing, not closed), and those of parse_yaml.
Parsed<FrontMatter> parse_front_matter(const SourceFile& file);

}  // namespace mooc
