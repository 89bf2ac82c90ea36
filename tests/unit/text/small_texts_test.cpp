// Hashes, numbers, words and the order of words.
#include <gtest/gtest.h>

#include <array>

#include "text/collation.h"
#include "text/hash.h"
#include "text/number.h"
#include "text/word_count.h"

namespace mooc {
namespace {

TEST(Fnv1a, GivesThePublishedValues) {
  EXPECT_EQ(hexadecimal(fnv1a_64("")), "cbf29ce484222325");
  EXPECT_EQ(hexadecimal(fnv1a_64("foobar")), "85944171f73967e8");
}

TEST(ParseNumber, TakesCommaAndPoint) {
  EXPECT_EQ(parse_number(" 3 "), 3);
  EXPECT_EQ(parse_number("-2,5"), -2.5);
  EXPECT_EQ(parse_number("+0.25"), 0.25);
  EXPECT_EQ(parse_number("\u22124"), -4);
}

TEST(ParseNumber, TakesNothingElse) {
  for (const auto* text : {"", "-", "1.2.3", "1 000", "3,", ",5", "trois", "1e3", "0x10", "3%", "nan"})
    EXPECT_EQ(parse_number(text), std::nullopt) << text;
}

TEST(ParseWholeNumber, TakesWhatFitsIntoAnInt) {
  EXPECT_EQ(parse_whole_number("15"), 15);
  EXPECT_EQ(parse_whole_number("-3"), -3);
  EXPECT_EQ(parse_whole_number("2.0"), std::nullopt);
  EXPECT_EQ(parse_whole_number("99999999999"), std::nullopt);
}

TEST(FormatNumber, WritesTheShortestForm) {
  EXPECT_EQ(format_number(2.5), "2.5");
  EXPECT_EQ(format_number(70), "70");
  EXPECT_EQ(format_number(-0.0), "0");
}

TEST(CountWords, CountsWhatAReaderReads) {
  EXPECT_EQ(count_words("L’art d’écouter — vraiment ?"), 3);
  EXPECT_EQ(count_words("«\u00A0Oui\u202F!\u00A0»  3 fois"), 3);
  EXPECT_EQ(count_words(" … "), 0);
  EXPECT_EQ(count_words("слух Ακρόαση"), 2);
}

TEST(WordCounter, GoesOnInTheMiddleOfAWord) {
  WordCounter counter;
  counter.add("re");
  counter.add("formuler");
  counter.end_word();
  counter.add("vite");
  EXPECT_EQ(counter.words(), 2);
}

TEST(SortedOrder, SortsAsTheLanguageDoes) {
  const std::array<std::string, 5> words{"équipe", "zèle", "écoute", "Début", "coté"};
  EXPECT_EQ(sorted_order(words, "fr"), (std::vector<std::size_t>{4, 3, 2, 0, 1}));
  const std::array<std::string, 3> swedish{"öl", "zon", "al"};
  EXPECT_EQ(sorted_order(swedish, "sv"), (std::vector<std::size_t>{2, 1, 0}));
  EXPECT_EQ(sorted_order(swedish, "de"), (std::vector<std::size_t>{2, 0, 1}));
  EXPECT_EQ(sorted_order(words, "not a language").size(), 5U);
}

}  // namespace
}  // namespace mooc
