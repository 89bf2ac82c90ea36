#include "text/slug.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

#include "text/utf8.h"

namespace mooc {

namespace {

// U+00C0 to U+017F: the small ASCII letters that stand for each. The languages of this project need no more.
constexpr char32_t latin_begin = 0xC0;
constexpr std::array<std::string_view, 192> latin = {
    "a", "a", "a",  "a", "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i", "i", "i",  "i",  "d", "n", "o",  "o",
    "o", "o", "o",  "",  "o", "u", "u",  "u",  "u", "y", "th", "ss", "a", "a", "a",  "a",  "a", "a", "ae", "c",
    "e", "e", "e",  "e", "i", "i", "i",  "i",  "d", "n", "o",  "o",  "o", "o", "o",  "",   "o", "u", "u",  "u",
    "u", "y", "th", "y", "a", "a", "a",  "a",  "a", "a", "c",  "c",  "c", "c", "c",  "c",  "c", "c", "d",  "d",
    "d", "d", "e",  "e", "e", "e", "e",  "e",  "e", "e", "e",  "e",  "g", "g", "g",  "g",  "g", "g", "g",  "g",
    "h", "h", "h",  "h", "i", "i", "i",  "i",  "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j", "j", "k",  "k",
    "k", "l", "l",  "l", "l", "l", "l",  "l",  "l", "l", "l",  "n",  "n", "n", "n",  "n",  "n", "n", "n",  "n",
    "o", "o", "o",  "o", "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r", "r", "s",  "s",  "s", "s", "s",  "s",
    "s", "s", "t",  "t", "t", "t", "t",  "t",  "u", "u", "u",  "u",  "u", "u", "u",  "u",  "u", "u", "u",  "u",
    "w", "w", "y",  "y", "y", "z", "z",  "z",  "z", "z", "z",  "s",
};

bool is_combining_mark(char32_t character) { return character >= 0x300 && character <= 0x36F; }

char small_letter(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

// What ICU makes of other scripts. It is slow to set up, so only who needs it pays, once a thread.
std::string in_latin_letters(std::string_view text) {
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (transliterator) transliterator->transliterate(unicode);
  std::string out;
  unicode.toUTF8String(out);
  return out;
}

// Punctuation and symbols (U+2000 to U+2BFF) separate words; ICU would write «©» as letters.
bool is_letter_beyond_latin(char32_t character) {
  return character >= 0x180 && !is_combining_mark(character) && !(character >= 0x2000 && character < 0x2C00) &&
         character < 0xFFF0;
}

struct Folded {
  std::string text;
  bool other_script = false;
};

Folded fold(std::string_view text) {
  Folded folded;
  folded.text.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto [value, length] = decode_character(text, i);
    if (value < 0x80) {
      folded.text += small_letter(text[i]);
    } else if (value >= latin_begin && value < latin_begin + latin.size()) {
      folded.text += latin[value - latin_begin];
    } else if (!is_combining_mark(value)) {
      folded.other_script = folded.other_script || is_letter_beyond_latin(value);
      folded.text += text.substr(i, length);
    }
    i += length;
  }
  return folded;
}

}  // namespace

std::string fold_case_and_accents(std::string_view text) { return fold(text).text; }

std::string slug(std::string_view text) {
  auto folded = fold(text);
  if (folded.other_script) folded.text = in_latin_letters(folded.text);
  std::string out;
  for (const char character : folded.text) {
    const char small = small_letter(character);
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
      out += small;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace mooc
