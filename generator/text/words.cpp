#include "text/words.h"

#include <unicode/uchar.h>

#include <array>

#include "text/slug.h"
#include "text/utf8.h"

namespace mooc {

namespace {

constexpr auto ascii_letters = [] {
  std::array<bool, 128> letters{};
  for (std::size_t i = 0; i < letters.size(); ++i)
    letters[i] = ((i | 0x20U) >= 'a' && (i | 0x20U) <= 'z') || (i >= '0' && i <= '9');
  return letters;
}();

bool is_letter(char32_t character) {
  if (character < 0x80) return ascii_letters[character];
  if (character >= 0xC0 && character < 0x250) return character != 0xD7 && character != 0xF7;
  const auto code = static_cast<UChar32>(character);
  return u_isalnum(code) || u_charType(code) == U_NON_SPACING_MARK;
}

struct Step {
  bool letter;
  std::size_t length;  // of the character, in bytes
};
Step step_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {ascii_letters[byte], 1};
  const auto character = decode_character(text, at);
  return {is_letter(character.value), character.length};
}

}  // namespace

WordPlace next_word(std::string_view text, std::size_t from) {
  std::size_t begin = from;
  while (begin < text.size()) {
    const auto [letter, length] = step_at(text, begin);
    if (letter) break;
    begin += length;
  }
  std::size_t end = begin;
  while (end < text.size()) {
    const auto [letter, length] = step_at(text, end);
    if (!letter) break;
    end += length;
  }
  return {begin, end};
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  for (auto word = next_word(text, 0); word.begin < text.size(); word = next_word(text, word.end))
    words.push_back(fold_case_and_accents(text.substr(word.begin, word.end - word.begin)));
  return words;
}

}  // namespace mooc
