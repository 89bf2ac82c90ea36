// The line that opens a directive, `:::name[Title]{key=value}`, read and held against the table of directives.
#pragma once

#include <string>

#include "model/body.h"
#include "parse/directive_table.h"
#include "parse/text_place.h"
#include "source/parsed.h"

namespace mooc {

struct DirectiveLine {
  const DirectiveRule* rule = nullptr;  // nullptr: no directive has this name (reported)
  std::string title;                    // `\]` read as `]`
  std::size_t title_begin = 0;          // in the text; title_begin == title_end: no title
  std::size_t title_end = 0;
  std::vector<Attribute> attributes;
};

// `begin` is the place of the first colon, `end` that of the line end. May give: directive-unknown, directive-syntax,
// directive-title, directive-attribute, attribute-syntax.
Parsed<DirectiveLine> parse_directive_line(const TextPlace& place, std::size_t begin, std::size_t end);

}  // namespace mooc
