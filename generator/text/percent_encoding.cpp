#include "text/percent_encoding.h"

namespace mooc {

std::string percent_encoded_path(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "-._~/";
  std::string href;
  for (const char character : path) {
    const auto byte = static_cast<unsigned char>(character);
    const bool letter_or_digit =
        (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
    if (letter_or_digit || plain.find(character) != std::string_view::npos) {
      href += character;
    } else {
      href += '%';
      href += digits[byte >> 4U];
      href += digits[byte & 0xFU];
    }
  }
  return href;
}

}  // namespace mooc
