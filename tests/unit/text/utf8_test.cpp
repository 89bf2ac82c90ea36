#include "text/utf8.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(FirstInvalidUtf8, AcceptsEveryLength) { EXPECT_EQ(first_invalid_utf8("aé€😀\uFFFF"), std::nullopt); }

TEST(FirstInvalidUtf8, FindsTheFirstBadByte) {
  EXPECT_EQ(first_invalid_utf8("ab\xE9t\xE9"), 2U);       // Latin-1
  EXPECT_EQ(first_invalid_utf8("a\xC0\x80"), 1U);         // overlong
  EXPECT_EQ(first_invalid_utf8("a\xE0\x80\x80"), 1U);     // overlong
  EXPECT_EQ(first_invalid_utf8("\xED\xA0\x80"), 0U);      // surrogate
  EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0U);  // beyond U+10FFFF
  EXPECT_EQ(first_invalid_utf8("aé\xE2\x82"), 3U);        // cut
  EXPECT_EQ(first_invalid_utf8("\x80"), 0U);
}

TEST(DecodeCharacter, GivesWhatAppendCharacterWrote) {
  for (const char32_t character : {U'a', U'é', U'€', U'😀', char32_t{0x10FFFF}}) {
    std::string text;
    append_character(text, character);
    EXPECT_EQ(decode_character(text, 0).value, character);
    EXPECT_EQ(decode_character(text, 0).length, text.size());
    EXPECT_EQ(count_characters(text), 1U);
  }
  EXPECT_EQ(decode_character("\xE9t", 0).value, U'\uFFFD');
}

TEST(DisplayWidth, KnowsMarksAndWideCharacters) {
  EXPECT_EQ(display_width(U'é'), 1);
  EXPECT_EQ(display_width(U'\u0301'), 0);
  EXPECT_EQ(display_width(U'字'), 2);
  EXPECT_EQ(display_width(U'😀'), 2);
}

}  // namespace
}  // namespace mooc
