#include "text/word_count.h"

#include <unicode/uchar.h>

#include <array>
#include <cstddef>

#include "text/utf8.h"

namespace mooc {

namespace {

enum class Part : char { space, mark, letter };

constexpr auto ascii_parts = [] {
  std::array<Part, 128> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool letter = ((i | 0x20U) >= 'a' && (i | 0x20U) <= 'z') || (i >= '0' && i <= '9');
    parts[i] = i <= 0x20 ? Part::space : letter ? Part::letter : Part::mark;
  }
  return parts;
}();

// Bytes that belong to no space: visible ASCII, U+00C0 to U+024F, and what follows a first byte.
constexpr auto cannot_end_word = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t i = 0x21; i < bytes.size(); ++i) bytes[i] = i < 0xC0 || (i >= 0xC3 && i <= 0xC9);
  return bytes;
}();

Part part_of(char32_t character) {
  if (character >= 0xC0 && character < 0x250) return Part::letter;
  const auto code = static_cast<UChar32>(character);
  if (u_isUWhiteSpace(code)) return Part::space;  // no-break spaces too
  return u_isalnum(code) ? Part::letter : Part::mark;
}

}  // namespace

void WordCounter::add(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (counted_) {
      while (i < text.size() && cannot_end_word[static_cast<unsigned char>(text[i])]) ++i;
      if (i == text.size()) return;
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto character = byte < 0x80 ? DecodedCharacter{byte, 1} : decode_character(text, i);
    const auto part = byte < 0x80 ? ascii_parts[byte] : part_of(character.value);
    i += character.length;
    if (part == Part::space) counted_ = false;
    if (part != Part::letter || counted_) continue;
    counted_ = true;
    ++words_;
  }
}

int count_words(std::string_view text) {
  WordCounter counter;
  counter.add(text);
  return counter.words();
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  const auto add = [&](std::string_view stretch) {
    if (count_words(stretch) > 0) words.push_back(stretch);
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, length] = decode_character(text, at);
    if (u_isUWhiteSpace(static_cast<UChar32>(character))) {
      add(text.substr(begin, at - begin));
      begin = at + length;
    }
    at += length;
  }
  add(text.substr(begin));
  return words;
}

}  // namespace mooc
