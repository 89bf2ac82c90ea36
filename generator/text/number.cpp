#include "text/number.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace mooc {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

std::string_view without_spaces_around(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// The text with `-` for U+2212, `.` for the comma and without `+`; empty when it is not digits with one separator
// between.
std::string in_plain_form(std::string_view text) {
  constexpr std::string_view minus_sign = "\u2212";
  std::string plain;
  text = without_spaces_around(text);
  if (text.substr(0, minus_sign.size()) == minus_sign) {
    plain = "-";
    text.remove_prefix(minus_sign.size());
  } else if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    if (text.front() == '-') plain = "-";
    text.remove_prefix(1);
  }
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return {};
  bool separated = false;
  for (const char character : text) {
    const bool separator = character == ',' || character == '.';
    if ((!separator && !is_digit(character)) || (separator && separated)) return {};
    separated = separated || separator;
    plain += separator ? '.' : character;
  }
  return plain;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  const auto plain = in_plain_form(text);
  double value = 0;
  const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (plain.empty() || read.ec != std::errc{}) return std::nullopt;
  return value == 0 ? 0.0 : value;
}

std::optional<int> parse_whole_number(std::string_view text) {
  const auto plain = in_plain_form(text);
  int value = 0;
  const auto* end = plain.data() + plain.size();
  const auto read = std::from_chars(plain.data(), end, value);
  if (plain.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return value;
}

std::string format_number(double value) {
  std::array<char, 32> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0 ? 0.0 : value);
  return {buffer.data(), written.ptr};
}

}  // namespace mooc
