#include "text/written_number.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "text/comparable.h"
#include "text/utf8.h"

namespace mooc {
namespace {

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter next = decode_character(text, at);
    characters += next.value;
    at += next.length;
  }
  return characters;
}

std::string utf8_of(std::u32string_view characters) {
  std::string text;
  for (const char32_t character : characters) append_character(text, character);
  return text;
}

char32_t with_latin_digit(char32_t character) {
  if (character >= 0x0660 && character <= 0x0669) return U'0' + (character - 0x0660);
  if (character >= 0x06F0 && character <= 0x06F9) return U'0' + (character - 0x06F0);
  if (character == 0x066B) return U'.';
  if (character == 0x066C) return U' ';
  return character;
}

std::u32string_view trimmed(std::u32string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }
bool is_point(char32_t character) { return character == U'.' || character == U','; }
bool is_minus(char32_t character) {
  return character == U'-' || character == 0x2212 || (character >= 0x2010 && character <= 0x2013);
}
bool may_part_digits(char32_t character) {
  return is_digit(character) || is_point(character) || character == U'\'' || character == 0x2019 || is_space(character);
}

bool same_unit(std::u32string_view written, std::string_view unit) {
  const auto singular = [](std::string text) {
    text = comparable(text);
    if (text.ends_with('s')) text.pop_back();
    return text;
  };
  return singular(utf8_of(written)) == singular(std::string(unit));
}

// Digits in groups of three after `part`, the first of one to three; how far they reach, 0 where there are none.
std::size_t grouped_by(std::string_view text, char part) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(static_cast<unsigned char>(text[end]))) ++end;
  if (end == 0 || end > 3) return 0;
  std::size_t groups = 0;
  const auto follows = [&](std::size_t at) {
    return at + 3 < text.size() && text[at] == part &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       text.begin() + static_cast<std::ptrdiff_t>(at) + 4,
                       [](unsigned char one) { return is_digit(one); });
  };
  for (; follows(end); end += 4) ++groups;
  return groups == 0 ? 0 : end;
}

std::string without(std::string_view text, char part) {
  std::string made;
  std::copy_if(text.begin(), text.end(), std::back_inserter(made), [&](char one) { return one != part; });
  return made;
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char one) { return is_digit(one); });
}

// «1.234.567» and «1.234,5»: `part` stands between thousands, and once more or before the decimals.
std::optional<std::string> with_thousands(std::string_view text, char part, char decimal) {
  const std::size_t end = grouped_by(text, part);
  if (end == 0) return std::nullopt;
  const std::string_view rest = text.substr(end);
  const bool has_decimals = rest.size() > 1 && rest.front() == decimal && all_digits(rest.substr(1));
  if (!rest.empty() && !has_decimals) return std::nullopt;
  if (!has_decimals && std::count(text.begin(), text.end(), part) < 2) return std::nullopt;
  std::string plain = without(text, part);
  std::replace(plain.begin(), plain.end(), ',', '.');
  return plain;
}

// "1 234,5" -> "1234.5"; nothing where separators contradict each other.
std::optional<std::string> without_thousands(std::u32string_view digits) {
  std::string plain;
  for (const char32_t one : digits) {
    const bool is_part =
        one == U'\'' || one == 0x2019 || one == U' ' || one == 0xA0 || one == 0x2007 || one == 0x2009 || one == 0x202F;
    if (!is_part && one > 127) return std::nullopt;
    plain += is_part ? ' ' : static_cast<char>(one);
  }
  if (const std::size_t end = grouped_by(plain, ' ');
      end > 0 && (end == plain.size() || is_point(static_cast<unsigned char>(plain[end]))))
    plain = without(plain, ' ');
  const auto point = std::find_if(plain.begin(), plain.end(), [](unsigned char one) { return is_point(one); });
  const auto at = static_cast<std::size_t>(point - plain.begin());
  if (all_digits(plain.substr(0, at)) && (point == plain.end() || all_digits(plain.substr(at + 1)))) {
    std::replace(plain.begin(), plain.end(), ',', '.');
    return plain;
  }
  if (auto made = with_thousands(plain, '.', ',')) return made;
  return with_thousands(plain, ',', '.');
}

std::optional<double> size_of(const std::string& plain) {
  double size = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), size);
  if (error == std::errc::result_out_of_range) {  // nothing but a number that is too small is one
    const std::string whole = plain.substr(0, plain.find('.'));
    return whole.find_first_not_of('0') == std::string::npos ? std::optional(0.0) : std::nullopt;
  }
  return error == std::errc{} && std::isfinite(size) ? std::optional(size) : std::nullopt;
}

}  // namespace

std::optional<double> number_in(std::string_view text, std::string_view unit) {
  std::u32string cleaned;
  for (const char32_t character : characters_of(text))
    if (!is_invisible(character)) cleaned += with_latin_digit(character);
  std::u32string_view rest = trimmed(cleaned);
  const bool is_negative = !rest.empty() && is_minus(rest.front());
  if (is_negative || rest.starts_with(U'+')) rest = rest.substr(1);
  while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
  const auto last = std::find_if_not(rest.begin(), rest.end(), may_part_digits);
  std::size_t end = static_cast<std::size_t>(last - rest.begin());
  while (end > 0 && !is_digit(rest[end - 1])) --end;
  if (end == 0) return std::nullopt;
  if (end < rest.size() && is_point(rest[end])) ++end;
  const std::u32string_view digits = trimmed(rest.substr(0, end));
  std::u32string_view behind = rest.substr(end);
  while (!behind.empty() && is_space(behind.front())) behind.remove_prefix(1);
  if (behind.find_first_of(U"\n\r\u2028\u2029") != std::u32string_view::npos) return std::nullopt;
  if (!behind.empty() && (unit.empty() || !same_unit(behind, unit))) return std::nullopt;
  const std::optional<std::string> plain = without_thousands(digits);
  const std::optional<double> size = plain ? size_of(*plain) : std::nullopt;
  return size ? std::optional(is_negative ? 0 - *size : *size) : std::nullopt;
}

bool is_within(double value, double minimum, double maximum) {
  const auto size = [](double end) { return std::isfinite(end) ? std::abs(end) : 0.0; };
  const double tolerance = 1e-9 * std::max({1.0, size(minimum), size(maximum)});
  return value >= minimum - tolerance && value <= maximum + tolerance;
}

}  // namespace mooc
