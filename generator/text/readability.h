// How easily a text reads, by formulas that count words a sentence and syllables a word. 100 is very easy, 0 very
// hard; a text of short sentences can pass 100 and one of long ones fall below 0.
//
//   French:  207 − 1.015 × words/sentences − 73.6 × syllables/words
//            L. Kandel and A. Moles, «Application de l’indice de Flesch à la langue française», Cahiers d’études de
//            radio-télévision 19, 1958, pages 253 to 274
//   English: 206.835 − 1.015 × words/sentences − 84.6 × syllables/words
//            R. Flesch, «A new readability yardstick», Journal of Applied Psychology 32(3), 1948, pages 221 to 233
//
// No formula measures whether a text is clear, and one sentence gives no figure worth having: they compare texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mooc {

enum class ReadingFormula { kandel_moles, flesch };

// Of fr, fr-CA, en-GB, …; none for a language without a formula here.
std::optional<ReadingFormula> reading_formula(std::string_view language);

// What was counted in running text. Words are those of text/word_count.h, syllables 0 without a formula.
struct ReadingCount {
  int sentences = 0;
  int words = 0;
  int syllables = 0;
  int long_sentences = 0;  // of more than `long_sentence` words
  int longest = 0;         // words
  std::string longest_text;

  ReadingCount& operator+=(const ReadingCount& more);
};

constexpr int long_sentence = 25;  // words

// Of one paragraph: its end ends a sentence, whatever stands there.
ReadingCount count_reading(std::string_view paragraph, std::string_view language);

// Words in a sentence; 0 of no text.
double sentence_length(const ReadingCount& count);

// None of no text.
std::optional<double> reading_ease(const ReadingCount& count, ReadingFormula formula);

// Flesch's own words for his scale, by which both formulas are read.
enum class ReadingLevel { very_easy, easy, fairly_easy, standard, fairly_hard, hard, very_hard };
ReadingLevel reading_level(double ease);

}  // namespace mooc
