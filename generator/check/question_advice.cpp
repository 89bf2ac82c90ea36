#include "check/question_advice.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/question_facts.h"
#include "text/slug.h"
#include "text/utf8.h"

namespace mooc {
namespace {

bool is_left_out(char32_t character) {
  constexpr std::u32string_view quotes = U"«»“”„\"";
  return quotes.find(character) != std::u32string_view::npos;
}

bool is_space(char32_t character) {
  return character == ' ' || character == 0xA0 || character == 0x202F || character == '\t' || character == '\n';
}

// What two choices are compared by.
std::string comparable(const Choice& choice) {
  const std::string folded = fold_case_and_accents(plain_text(choice.text));
  std::string text;
  bool space = false;
  for (std::size_t i = 0; i < folded.size();) {
    const auto [character, length] = decode_character(folded, i);
    i += length;
    space = space || is_space(character);
    if (is_space(character) || is_left_out(character)) continue;
    if (space && !text.empty()) text += ' ';
    space = false;
    append_character(text, character == 0x2019 ? U'\'' : character);
  }
  if (text.ends_with('.') && !text.ends_with("..")) text.pop_back();
  return text;
}

void check_equal_choices(const ChoiceList& list, std::vector<Diagnostic>& diagnostics) {
  for (std::size_t later = 1; later < list.choices.size(); ++later) {
    const auto end = list.choices.begin() + static_cast<std::ptrdiff_t>(later);
    const auto first = std::find_if(list.choices.begin(), end,
                                    [&](const Choice* choice) { return say_the_same(*choice, *list.choices[later]); });
    if (first == end) continue;
    diagnostics.push_back(error(
        "equal-choices", list.choices[later]->span,
        fmt::format("this {0} says the same as {0} {1} of the question", list.one, first - list.choices.begin() + 1),
        fmt::format("write another {}, or remove one of the two", list.one)));
  }
}

// What to write so that a question explains itself.
std::string_view explaining_remedy(const Question& question) {
  if (choices_of(question) != nullptr)
    return "write a feedback for each choice that says why, or an explanation for all";
  if (std::holds_alternative<LongText>(question.answer))
    return "write a model answer, or criteria by which to read one's own text";
  if (std::holds_alternative<GapText>(question.answer))
    return "write a feedback for each gap that says why, or an explanation for all";
  const auto lists = choice_lists(question);
  if (lists.size() > 1) return "write a feedback for each item that says why, or an explanation for all";
  return "write an explanation, or a feedback for who was wrong, that says why";
}

// That chance alone makes the right choices the longest: one of the ways to take so many of all.
double chance_of_longest(std::size_t choices, std::size_t right) {
  double chance = 1;
  for (std::size_t i = 0; i < right; ++i) chance *= static_cast<double>(right - i) / static_cast<double>(choices - i);
  return chance;
}

struct Lengths {
  int questions = 0;                 // with right and wrong choices
  int longest = 0;                   // where the right ones are the longest
  std::vector<double> chance = {1};  // [k]: that chance alone makes the right one longest k times
};

void add_question(Lengths& lengths, const std::vector<Choice>& choices) {
  const auto right = static_cast<std::size_t>(
      std::count_if(choices.begin(), choices.end(), [](const Choice& choice) { return choice.correct; }));
  if (right == 0 || right == choices.size()) return;
  const double share = chance_of_longest(choices.size(), right);
  lengths.questions += 1;
  lengths.longest += right_is_longest(choices) ? 1 : 0;
  lengths.chance.push_back(0);
  for (std::size_t k = lengths.chance.size() - 1; k > 0; --k)
    lengths.chance[k] = lengths.chance[k] * (1 - share) + lengths.chance[k - 1] * share;
  lengths.chance[0] *= 1 - share;
}

// What is true of every question is seen sooner than what is true of most.
bool gives_itself_away(const Lengths& lengths) {
  constexpr int fewest_questions = 4;
  const double by_chance = lengths.longest == lengths.questions ? 0.02 : 0.01;
  double as_often_or_more = 0;
  for (auto k = static_cast<std::size_t>(lengths.longest); k < lengths.chance.size(); ++k)
    as_often_or_more += lengths.chance[k];
  return lengths.questions >= fewest_questions && as_often_or_more < by_chance;
}

}  // namespace

bool say_the_same(const Choice& one, const Choice& other) {
  if (!one.text.images.empty() || !other.text.images.empty()) return false;
  const std::string text = comparable(one);
  return !text.empty() && text == comparable(other);
}

void check_question_texts(const Question& question, std::vector<Diagnostic>& diagnostics) {
  const auto lists = choice_lists(question);
  for (const ChoiceList& list : lists) check_equal_choices(list, diagnostics);
  const bool has_answers =
      lists.empty() ||
      std::any_of(lists.begin(), lists.end(), [](const ChoiceList& list) { return !list.choices.empty(); }) ||
      std::holds_alternative<GapText>(question.answer) || std::holds_alternative<LongText>(question.answer);
  if (!has_answers || explains_its_answer(question)) return;
  diagnostics.push_back(warning("question-explanation", question.span,
                                fmt::format("the question «{}» does not explain its answer", question.id.value),
                                std::string(explaining_remedy(question))));
}

void check_answer_lengths(const Quiz& quiz, std::vector<Diagnostic>& diagnostics) {
  Lengths lengths;
  for (const Question& question : quiz.questions) {
    if (const auto* const choices = choices_of(question)) add_question(lengths, *choices);
  }
  if (!gives_itself_away(lengths)) return;
  diagnostics.push_back(
      warning("longest-answer", quiz.span,
              fmt::format("in {} of {} questions of the quiz «{}» the right answer is the longest one", lengths.longest,
                          lengths.questions, quiz.id.value),
              "shorten right answers or lengthen wrong ones, so that length says nothing: who knows nothing picks the "
              "longest"));
}

}  // namespace mooc
