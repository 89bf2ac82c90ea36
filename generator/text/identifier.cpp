#include "text/identifier.h"

#include <algorithm>

#include "text/slug.h"

namespace mooc {

namespace {

bool is_small_letter(char character) { return character >= 'a' && character <= 'z'; }
bool is_digit(char character) { return character >= '0' && character <= '9'; }

}  // namespace

bool is_identifier(std::string_view text) {
  return !text.empty() && is_small_letter(text.front()) && std::all_of(text.begin(), text.end(), [](char character) {
    return is_small_letter(character) || is_digit(character) || character == '-';
  });
}

std::string identifier_from(std::string_view text) {
  auto name = slug(text);
  return !name.empty() && is_digit(name.front()) ? "n" + name : name;
}

}  // namespace mooc
