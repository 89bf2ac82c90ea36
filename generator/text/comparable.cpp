#include "text/comparable.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "text/utf8.h"

namespace mooc {
namespace {

bool is_apostrophe(char16_t unit) {
  return unit == 0x2018 || unit == 0x2019 || unit == 0x201B || unit == 0x02BC || unit == 0x02B9 || unit == 0x2032 ||
         unit == 0x00B4 || unit == 0x0060;
}

bool is_hyphen(char16_t unit) { return (unit >= 0x2010 && unit <= 0x2012) || unit == 0x2212; }

// Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs. Vowel signs of Indic scripts are letters there.
bool is_accent(char16_t unit) {
  return (unit >= 0x0300 && unit <= 0x036F) || (unit >= 0x0591 && unit <= 0x05BD) || unit == 0x05BF || unit == 0x05C1 ||
         unit == 0x05C2 || unit == 0x05C4 || unit == 0x05C5 || unit == 0x05C7 || (unit >= 0x064B && unit <= 0x0652) ||
         unit == 0x0670;
}

icu::UnicodeString normalized(const icu::Normalizer2* form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString made = form->normalize(text, status);
  return U_SUCCESS(status) ? made : text;
}

icu::UnicodeString composed(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  return normalized(icu::Normalizer2::getNFCInstance(status), text);
}

icu::UnicodeString decomposed(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  return normalized(icu::Normalizer2::getNFDInstance(status), text);
}

// One form of apostrophes and hyphens, and no signs that nobody sees.
icu::UnicodeString with_plain_signs(const icu::UnicodeString& text) {
  icu::UnicodeString plain;
  for (int32_t i = 0; i < text.length(); ++i) {
    const char16_t unit = text[i];
    if (is_invisible(unit)) continue;
    plain.append(is_apostrophe(unit) ? u'\'' : is_hyphen(unit) ? u'-' : unit);
  }
  return plain;
}

icu::UnicodeString without_accents(const icu::UnicodeString& text) {
  const icu::UnicodeString apart = decomposed(text);
  icu::UnicodeString plain;
  for (int32_t i = 0; i < apart.length(); ++i)
    if (!is_accent(apart[i])) plain.append(apart[i]);
  plain = composed(plain);
  plain.findAndReplace(u"œ", u"oe").findAndReplace(u"Œ", u"OE");
  return plain.findAndReplace(u"æ", u"ae").findAndReplace(u"Æ", u"AE");
}

// Up and down again makes ß and SS, ς and σ equal, which going down alone does not.
icu::UnicodeString in_small_letters(icu::UnicodeString text) {
  return text.toUpper(icu::Locale::getRoot()).toLower(icu::Locale::getRoot()).findAndReplace(u"ς", u"σ");
}

icu::UnicodeString with_single_spaces(const icu::UnicodeString& text) {
  icu::UnicodeString single;
  for (int32_t i = 0; i < text.length(); ++i) {
    if (!is_space(text[i]))
      single.append(text[i]);
    else if (i == 0 || !is_space(text[i - 1]))
      single.append(u' ');
  }
  return single;
}

bool is_high_sign(char16_t unit) {
  return unit == u';' || unit == u':' || unit == u'!' || unit == u'?' || unit == u'»';
}

// None stays at the ends, at an apostrophe, before ; : ! ? » or after «.
icu::UnicodeString without_odd_spaces(const icu::UnicodeString& text) {
  const icu::UnicodeString single = with_single_spaces(text);
  icu::UnicodeString made;
  for (int32_t i = 0; i < single.length(); ++i) {
    const char16_t unit = single[i];
    if (unit != u' ') {
      made.append(unit);
      continue;
    }
    if (made.isEmpty() || i + 1 == single.length()) continue;
    const char16_t before = made[made.length() - 1];
    const char16_t after = single[i + 1];
    if (before != u'\'' && before != u'«' && after != u'\'' && !is_high_sign(after)) made.append(unit);
  }
  return made;
}

}  // namespace

bool is_invisible(char32_t character) {
  return character == 0x00AD || character == 0x061C || (character >= 0x200B && character <= 0x200F) ||
         (character >= 0x202A && character <= 0x202E) || (character >= 0x2060 && character <= 0x2069) ||
         character == 0xFEFF;
}

bool is_space(char32_t character) {
  return (character >= 0x0009 && character <= 0x000D) || character == 0x0020 || character == 0x00A0 ||
         character == 0x1680 || (character >= 0x2000 && character <= 0x200A) || character == 0x2028 ||
         character == 0x2029 || character == 0x202F || character == 0x205F || character == 0x3000 ||
         character == 0xFEFF;
}

std::string comparable(std::string_view text, Strictness strictness) {
  const auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  icu::UnicodeString form = with_plain_signs(composed(unicode));
  if (!strictness.accents_matter) form = without_accents(form);
  if (!strictness.case_sensitive) form = in_small_letters(form);
  std::string made;
  without_odd_spaces(form).toUTF8String(made);
  return made;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter next = decode_character(text, at);
    if (!is_invisible(next.value) && !is_space(next.value)) return false;
    at += next.length;
  }
  return true;
}

}  // namespace mooc
