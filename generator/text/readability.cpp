#include "text/readability.h"

#include <array>
#include <numeric>
#include <utility>
#include <vector>

#include "text/sentences.h"
#include "text/syllables.h"
#include "text/word_count.h"

namespace mooc {
namespace {

int syllables_of(const std::vector<std::string_view>& words, ReadingFormula formula) {
  const auto syllables = formula == ReadingFormula::kandel_moles ? french_syllables : english_syllables;
  return std::accumulate(words.begin(), words.end(), 0,
                         [&](int sum, std::string_view word) { return sum + syllables(word); });
}

struct Step {
  double at_least;
  ReadingLevel level;
};
constexpr std::array steps{Step{90, ReadingLevel::very_easy},   Step{80, ReadingLevel::easy},
                           Step{70, ReadingLevel::fairly_easy}, Step{60, ReadingLevel::standard},
                           Step{50, ReadingLevel::fairly_hard}, Step{30, ReadingLevel::hard}};

}  // namespace

std::optional<ReadingFormula> reading_formula(std::string_view language) {
  const auto first = language.substr(0, language.find('-'));
  if (first == "fr") return ReadingFormula::kandel_moles;
  if (first == "en") return ReadingFormula::flesch;
  return std::nullopt;
}

ReadingCount& ReadingCount::operator+=(const ReadingCount& more) {
  sentences += more.sentences;
  words += more.words;
  syllables += more.syllables;
  long_sentences += more.long_sentences;
  if (more.longest > longest) {
    longest = more.longest;
    longest_text = more.longest_text;
  }
  return *this;
}

ReadingCount count_reading(std::string_view paragraph, std::string_view language) {
  const auto formula = reading_formula(language);
  ReadingCount all;
  for (std::string& sentence : sentences_of(paragraph, language)) {
    const auto words = words_of(sentence);
    const auto length = static_cast<int>(words.size());
    all += {.sentences = 1,
            .words = length,
            .syllables = formula ? syllables_of(words, *formula) : 0,
            .long_sentences = length > long_sentence ? 1 : 0,
            .longest = length,
            .longest_text = std::move(sentence)};
  }
  return all;
}

double sentence_length(const ReadingCount& count) {
  return count.sentences == 0 ? 0 : static_cast<double>(count.words) / count.sentences;
}

std::optional<double> reading_ease(const ReadingCount& count, ReadingFormula formula) {
  if (count.words == 0 || count.sentences == 0) return std::nullopt;
  const double syllables = static_cast<double>(count.syllables) / count.words;
  const double words = sentence_length(count);
  return formula == ReadingFormula::kandel_moles ? 207 - 1.015 * words - 73.6 * syllables
                                                 : 206.835 - 1.015 * words - 84.6 * syllables;
}

ReadingLevel reading_level(double ease) {
  for (const Step& step : steps) {
    if (ease >= step.at_least) return step.level;
  }
  return ReadingLevel::very_hard;
}

}  // namespace mooc
