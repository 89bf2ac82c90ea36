#include "start/title.h"

#include "text/utf8.h"

namespace mooc {
namespace {

// YAML and terminals take more for a line break than the line feed.
bool separates(char32_t character) {
  return character <= 0x20 || (character >= 0x7F && character < 0xA0) || character == 0x2028 || character == 0x2029;
}

}  // namespace

std::string title_from(std::string_view text) {
  std::string title;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, length] = decode_character(text, at);
    if (separates(value)) {
      space = !title.empty();
    } else {
      if (space) title += ' ';
      space = false;
      title += text.substr(at, length);
    }
    at += length;
  }
  return title;
}

std::string quoted(std::string_view title) {
  std::string out = "\"";
  for (const char character : title) {
    if (character == '"' || character == '\\') out += '\\';
    out += character;
  }
  return out + "\"";
}

}  // namespace mooc
