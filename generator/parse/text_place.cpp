#include "parse/text_place.h"

#include <charconv>
#include <string>

#include "text/utf8.h"

namespace mooc {

namespace {

// The value of the four digits after `\u`; 0xFFFD when there are none.
char32_t code_unit(std::string_view raw, std::size_t at) {
  unsigned value = 0xFFFD;
  const auto digits = raw.substr(std::min(at, raw.size()), 4);
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

struct Escape {
  std::size_t length = 2;
  std::string text;
};

// RFC 8259, section 7. `at` is the place of the backslash.
Escape read_escape(std::string_view raw, std::size_t at) {
  const char letter = at + 1 < raw.size() ? raw[at + 1] : '\\';
  constexpr std::string_view letters = "bfnrt";
  if (const auto known = letters.find(letter); known != std::string_view::npos)
    return {2, std::string(1, "\b\f\n\r\t"[known])};
  if (letter != 'u') return {2, std::string(1, letter)};
  Escape escape{6, {}};
  auto value = code_unit(raw, at + 2);
  if (value >= 0xD800 && value < 0xDC00 && raw.substr(at + 6, 2) == "\\u") {
    value = 0x10000 + ((value - 0xD800) << 10U) + (code_unit(raw, at + 8) - 0xDC00);
    escape.length = 12;
  }
  append_character(escape.text, value);
  return escape;
}

}  // namespace

TextPlace place_of(const SourceFile& file, SourceSpan part) { return {file.text(part), part}; }

TextPlace place_of_decoded(const SourceFile& file, SourceSpan whole, std::string_view text) {
  const auto raw = file.text(whole);
  if (raw == text) return {text, whole};
  TextPlace place{text, whole};
  std::string decoded;
  for (std::size_t at = 0; at < raw.size();) {
    const auto escape = raw[at] == '\\' ? read_escape(raw, at) : Escape{1, std::string(1, raw[at])};
    decoded += escape.text;
    place.offsets.resize(decoded.size(), static_cast<std::uint32_t>(at));
    at += escape.length;
  }
  place.offsets.push_back(whole.length);
  place.exact = decoded == text;
  if (!place.exact) place.offsets.clear();
  return place;
}

}  // namespace mooc
