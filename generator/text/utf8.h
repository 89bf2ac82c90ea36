// UTF-8: is it valid, how many characters is it, which is next. A character is a code point throughout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mooc {

// The place (byte) of the first byte that is not part of valid UTF-8 (Unicode 15, table 3-7), if there is one.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

std::size_t count_characters(std::string_view text);

struct DecodedCharacter {
  char32_t value = 0;
  std::size_t length = 1;  // bytes
};

// The character that begins at byte `at`, which must exist. Of invalid text, one byte as U+FFFD.
DecodedCharacter decode_character(std::string_view text, std::size_t at);

void append_character(std::string& out, char32_t character);

// Columns that a character takes on a terminal: 0 for combining marks, 2 for wide East Asian ones and most emoji,
// else 1.
int display_width(char32_t character);

}  // namespace mooc
