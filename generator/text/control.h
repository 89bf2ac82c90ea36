// Characters that no text of a course can hold.
#pragma once

#include <string>
#include <string_view>

namespace mooc {

// Valid Unicode, but nothing that HTML or a package's manifest (XML 1.0, 2.2) can hold; at NUL C libraries end. Beyond
// tab, LF and CR: the controls C0, DEL and C1, and U+FFFE and U+FFFF.
constexpr bool is_control(char32_t character) {
  const bool layout = character == '\t' || character == '\n' || character == '\r';
  return (character < 0x20 && !layout) || (character >= 0x7F && character < 0xA0) || character == 0xFFFE ||
         character == 0xFFFF;
}

// Each of them becomes U+FFFD, and so does a byte that is not UTF-8.
[[nodiscard]] std::string without_controls(std::string_view text);

}  // namespace mooc
