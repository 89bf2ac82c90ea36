#include "text/syllables.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mooc {
namespace {

struct Spoken {
  std::string_view word;
  int syllables;
};

// The words whose number is not the one that a person counts, as «word: n».
std::vector<std::string> wrong(int (*count)(std::string_view), const std::vector<Spoken>& words) {
  std::vector<std::string> found;
  for (const auto& [word, syllables] : words) {
    if (count(word) != syllables) found.push_back(std::string(word) + ": " + std::to_string(count(word)));
  }
  return found;
}

using Words = std::vector<std::string>;

TEST(FrenchSyllables, LeaveOutWhatIsMuteAtTheEnd) {
  EXPECT_EQ(wrong(french_syllables, {{"personne", 2},
                                     {"personnes", 2},
                                     {"idées", 2},
                                     {"langue", 1},
                                     {"quelque", 1},
                                     {"vue", 1},
                                     {"arrivent", 2},
                                     {"peuvent", 1},
                                     {"parlaient", 2},
                                     {"souvent", 2},
                                     {"moment", 2},
                                     {"excellent", 3},
                                     {"développement", 5}}),
            Words{});
}

TEST(FrenchSyllables, KeepTheOnlyVowelOfAShortWord) {
  EXPECT_EQ(wrong(french_syllables, {{"le", 1}, {"des", 1}, {"que", 1}, {"y", 1}, {"très", 1}}), Words{});
}

TEST(FrenchSyllables, MeltGlidesAndKeepVowelsThatMeetApart) {
  EXPECT_EQ(
      wrong(french_syllables,
            {{"pied", 1},       {"nuit", 1},    {"oui", 1},      {"pièce", 1},        {"question", 2}, {"réunir", 3},
             {"créer", 2},      {"vidéo", 3},   {"poésie", 3},   {"naïf", 2},         {"moyen", 2},    {"yeux", 1},
             {"client", 2},     {"oublier", 3}, {"bruit", 1},    {"cruel", 2},        {"éblouir", 3},  {"chaos", 2},
             {"août", 1},       {"pays", 2},    {"équipe", 2},   {"oasis", 3},        {"cœur", 1},     {"eau", 1},
             {"européenne", 4}, {"trois", 1},   {"triangle", 2}, {"bienveillance", 3}}),
      Words{});
}

TEST(FrenchSyllables, CountEachPartOfAWordAndFiguresAsOne) {
  EXPECT_EQ(wrong(french_syllables, {{"aujourd’hui", 3},
                                     {"l'écoute", 2},
                                     {"qu’il", 1},
                                     {"celui-ci", 3},
                                     {"peut-être", 2},
                                     {"«Bonjour»,", 2},
                                     {"3114", 1},
                                     {"3,5", 1},
                                     {"CMP", 1},
                                     {"ÉCOUTE", 2}}),
            Words{});
}

TEST(EnglishSyllables, LeaveOutAMuteE) {
  EXPECT_EQ(wrong(english_syllables, {{"taken", 2},
                                      {"prove", 1},
                                      {"used", 1},
                                      {"wanted", 2},
                                      {"takes", 1},
                                      {"houses", 2},
                                      {"table", 2},
                                      {"tables", 2},
                                      {"handled", 2},
                                      {"people", 2},
                                      {"whole", 1},
                                      {"the", 1},
                                      {"agreed", 2},
                                      {"see", 1}}),
            Words{});
}

TEST(EnglishSyllables, KeepVowelsThatMeetApartWhereTheyAreHeard) {
  EXPECT_EQ(wrong(english_syllables, {{"nation", 2},
                                      {"special", 2},
                                      {"million", 2},
                                      {"radio", 3},
                                      {"usual", 3},
                                      {"quality", 3},
                                      {"being", 2},
                                      {"studying", 3},
                                      {"reading", 2},
                                      {"don't", 1},
                                      {"self-help", 2}}),
            Words{});
}

}  // namespace
}  // namespace mooc
