#include "load/encoding.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

constexpr const char* how_to_save =
    "save the file as UTF-8: in VS Code, click the name of the encoding at the bottom right, then «Save with "
    "Encoding», «UTF-8»; "
    "in Windows Notepad, «Save as», Encoding: UTF-8";

TEST(DecodeText, TakesUtf8AsItIs) {
  const auto decoded = decode_text("Écouter… 🎧\r\n");
  EXPECT_EQ(decoded.text, "Écouter… 🎧\r\n");
  EXPECT_FALSE(decoded.mistake);
}

TEST(DecodeText, StripsAByteOrderMark) {
  const auto decoded = decode_text("\xEF\xBB\xBF---\n");
  EXPECT_EQ(decoded.text, "---\n");
  EXPECT_FALSE(decoded.mistake);
}

TEST(DecodeText, SaysThatAFileLooksLikeWindows1252AndReadsIt) {
  const auto decoded = decode_text(
      "L\x92\xE9"
      "coute \x9Cuvre");
  EXPECT_EQ(decoded.text, "L’écoute œuvre");
  ASSERT_TRUE(decoded.mistake);
  EXPECT_EQ(decoded.mistake->begin, 1U);
  EXPECT_EQ(decoded.mistake->length, 3U);
  EXPECT_EQ(decoded.mistake->message,
            "the file looks like Latin-1 or Windows-1252, not like UTF-8: the byte 92 seems to mean «’»");
  EXPECT_EQ(decoded.mistake->help, how_to_save);
}

TEST(DecodeText, PointsAtTheDamagedByteOfAUtf8File) {
  const auto decoded = decode_text("Été \xE9 fini");
  EXPECT_EQ(decoded.text, "Été \uFFFD fini");
  ASSERT_TRUE(decoded.mistake);
  EXPECT_EQ(decoded.mistake->begin, 6U);
  EXPECT_EQ(decoded.mistake->message, "the byte E9 is not UTF-8, though the rest of the file is");
  EXPECT_EQ(decoded.mistake->help, "write the character again; it is shown as «\uFFFD» here");
}

TEST(DecodeText, ReadsUtf16AndRefusesIt) {
  const std::string little(
      "\xFF\xFE"
      "a\0\xE9\0=\xD8\x00\xDE",
      10);
  const auto decoded = decode_text(little);
  EXPECT_EQ(decoded.text, "aé😀");
  ASSERT_TRUE(decoded.mistake);
  EXPECT_EQ(decoded.mistake->message, "the file is saved as UTF-16, not as UTF-8");
  EXPECT_EQ(decoded.mistake->help, how_to_save);
  EXPECT_EQ(decode_text(std::string("\xFE\xFF\0a\0b", 6)).text, "ab");
  EXPECT_EQ(decode_text(std::string("t\0i\0t\0l\0e\0", 10)).text, "title") << "without a mark";
}

TEST(DecodeText, RefusesNulBytes) {
  const auto decoded = decode_text(std::string("title: a\0b and more text here", 29));
  EXPECT_EQ(decoded.text, "title: a\uFFFDb and more text here");
  ASSERT_TRUE(decoded.mistake);
  EXPECT_EQ(decoded.mistake->begin, 8U);
  EXPECT_EQ(decoded.mistake->message, "the file holds a NUL byte, which no text has");
  EXPECT_EQ(decoded.mistake->help, "the file may be damaged or not be a text: write this place again");
}

TEST(DecodeText, RefusesControlCharactersAndTakesThemAllOut) {
  const auto decoded = decode_text("title: a\x01 b\x1F\x7F\t\n\u0085\uFFFE\uFFFF «c» é\u00A0\uFEFF!\r\n");
  EXPECT_EQ(decoded.text, "title: a\uFFFD b\uFFFD\uFFFD\t\n\uFFFD\uFFFD\uFFFD «c» é\u00A0\uFEFF!\r\n");
  ASSERT_TRUE(decoded.mistake);
  EXPECT_EQ(decoded.mistake->begin, 8U);
  EXPECT_EQ(decoded.mistake->length, 3U);
  EXPECT_EQ(decoded.mistake->rule, "control-character");
  EXPECT_EQ(decoded.mistake->message, "the file holds the control character U+0001, which no page can show");
  EXPECT_EQ(decoded.mistake->help,
            "remove it and all others: in VS Code, search (Ctrl+F, Alt+R) for "
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF]");
}

TEST(DecodeText, NamesTheCharacterThatCameFirst) {
  EXPECT_EQ(decode_text("été \u0085 \x01").mistake->message,
            "the file holds the control character U+0085, which no page can show");
}

}  // namespace
}  // namespace mooc
