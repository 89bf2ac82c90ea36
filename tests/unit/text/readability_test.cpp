#include "text/readability.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace mooc {
namespace {

std::string counted(std::string_view text, std::string_view language) {
  const ReadingCount count = count_reading(text, language);
  const auto formula = reading_formula(language);
  const auto ease = formula ? reading_ease(count, *formula) : std::nullopt;
  return fmt::format("{} sentences, {} words, {} syllables: {}", count.sentences, count.words, count.syllables,
                     ease ? fmt::format("{:.1f}", *ease) : "no figure");
}

// Examples with their figures as Wikipedia gives them («Flesch–Kincaid readability tests»): 116, 69 and 37.5.
TEST(ReadingEase, OfEnglishIsThatOfPublishedExamples) {
  EXPECT_EQ(counted("The cat sat on the mat.", "en"), "1 sentences, 6 words, 6 syllables: 116.1");
  EXPECT_EQ(counted("This sentence, taken as a reading passage unto itself, is being used to prove a point.", "en-GB"),
            "1 sentences, 16 words, 23 syllables: 69.0");
  EXPECT_EQ(counted("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", "en"),
            "1 sentences, 13 words, 24 syllables: 37.5");
}

// Counted by hand: Je vous é-coute (4). Pre-nez le temps qu’il vous faut (7). Rien ne presse (3): 12 words, 14
// syllables, 207 − 1.015 × 12/3 − 73.6 × 14/12.
TEST(ReadingEase, OfFrenchIsWhatAPersonCounts) {
  EXPECT_EQ(counted("Je vous écoute. Prenez le temps qu’il vous faut. Rien ne presse.", "fr"),
            "3 sentences, 12 words, 14 syllables: 117.1");
}

// L’in-ter-vi-sion (4) ré-u-nit (3) ré-gu-liè-re-ment (5) plu-sieurs (2) pro-fes-sion-nels (4) au-tour (2) d’une (1)
// si-tu-a-tion, spoken si-tua-tion (3) dif-fi-cile (3): 9 words, 27 syllables.
TEST(ReadingEase, OfFrenchFallsWithLongWords) {
  EXPECT_EQ(
      counted("L’intervision réunit régulièrement plusieurs professionnels autour d’une situation difficile.", "fr-CA"),
      "1 sentences, 9 words, 27 syllables: -22.9");
}

TEST(ReadingEase, HasNoFigureForOtherLanguagesAndForNoText) {
  EXPECT_EQ(counted("Ich höre Ihnen zu. Lassen Sie sich Zeit.", "de"), "2 sentences, 8 words, 0 syllables: no figure");
  EXPECT_EQ(counted("— ?", "fr"), "0 sentences, 0 words, 0 syllables: no figure");
}

TEST(ReadingCount, NotesLongSentencesAndTheLongest) {
  std::string long_one = "Un";
  for (int i = 1; i < 26; ++i) long_one += " mot";
  ReadingCount count = count_reading(long_one + ". Court. Encore un court.", "fr");
  count += count_reading("Fin.", "fr");
  EXPECT_EQ(count.sentences, 4);
  EXPECT_EQ(count.long_sentences, 1);
  EXPECT_EQ(count.longest, 26);
  EXPECT_EQ(count.longest_text, long_one + ".");
  EXPECT_DOUBLE_EQ(sentence_length(count), 31.0 / 4);
}

TEST(ReadingLevel, FollowsTheStepsOfFlesch) {
  EXPECT_EQ(reading_level(100), ReadingLevel::very_easy);
  EXPECT_EQ(reading_level(90), ReadingLevel::very_easy);
  EXPECT_EQ(reading_level(89.9), ReadingLevel::easy);
  EXPECT_EQ(reading_level(70), ReadingLevel::fairly_easy);
  EXPECT_EQ(reading_level(60), ReadingLevel::standard);
  EXPECT_EQ(reading_level(50), ReadingLevel::fairly_hard);
  EXPECT_EQ(reading_level(30), ReadingLevel::hard);
  EXPECT_EQ(reading_level(-20), ReadingLevel::very_hard);
}

}  // namespace
}  // namespace mooc
