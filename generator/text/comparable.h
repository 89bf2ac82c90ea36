// Brings a written answer and an accepted one to the same form before they are compared: the same as
// templates/runtime/marks/written.ts, which says what is forgiven. tests/marks/ compares the two.
#pragma once

#include <string>
#include <string_view>

namespace mooc {

struct Strictness {
  bool case_sensitive = false;
  bool accents_matter = false;
};

std::string comparable(std::string_view text, Strictness strictness = {});

// Nothing but spaces and signs that nobody sees.
bool is_blank(std::string_view text);

// Zero-width signs, soft hyphens and direction marks, which keyboards and pasting leave behind.
bool is_invisible(char32_t character);

// What a browser's \s matches (ECMA-262, WhiteSpace and LineTerminator).
bool is_space(char32_t character);

}  // namespace mooc
