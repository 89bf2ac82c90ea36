#include "text/control.h"

#include "text/utf8.h"

namespace mooc {

std::string without_controls(std::string_view text) {
  constexpr char32_t replacement = 0xFFFD;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = decode_character(text, at);
    append_character(out, is_control(character.value) ? replacement : character.value);
    at += character.length;
  }
  return out;
}

}  // namespace mooc
