#include "text/word_count.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace mooc {

namespace {

enum class Part { space, mark, letter };

Part part_of(char32_t character) {
  if (character <= 0x20) return Part::space;
  if (character < 0x80) {
    const char32_t small = character | 0x20U;
    return (small >= 'a' && small <= 'z') || (character >= '0' && character <= '9') ? Part::letter : Part::mark;
  }
  if (character >= 0xC0 && character < 0x250) return Part::letter;
  const auto code = static_cast<UChar32>(character);
  if (u_isUWhiteSpace(code)) return Part::space;  // no-break spaces too: «mot ?» is one word
  return u_isalnum(code) ? Part::letter : Part::mark;
}

}  // namespace

void WordCounter::add(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto character = byte < 0x80 ? DecodedCharacter{byte, 1} : decode_character(text, i);
    i += character.length;
    const auto part = part_of(character.value);
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

}  // namespace mooc
