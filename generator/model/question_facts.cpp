#include "model/question_facts.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace mooc {
namespace {

constexpr int words_of_an_explanation = 3;  // «Oui.» and «Pas tout à fait.» tell nobody why

bool explains(const std::optional<Body>& feedback) { return feedback && feedback->words >= words_of_an_explanation; }

bool feedback_explains(const Answer& answer) {
  const auto all_explained = [](const std::vector<Choice>& choices) {
    return std::all_of(choices.begin(), choices.end(), [](const Choice& choice) { return explains(choice.feedback); });
  };
  return std::visit(
      overloaded{[&](const SingleChoice& a) { return all_explained(a.choices); },
                 [&](const MultipleChoice& a) { return all_explained(a.choices); },
                 [](const TrueFalse& a) { return explains(a.feedback_true) && explains(a.feedback_false); },
                 [](const ShortText& a) { return explains(a.feedback_incorrect); },
                 [](const Numeric& a) { return explains(a.feedback_incorrect); }},
      answer);
}

std::size_t length_of(const Choice& choice) { return count_characters(plain_text(choice.text)); }

}  // namespace

const std::vector<Choice>* choices_of(const Question& question) {
  if (const auto* single = std::get_if<SingleChoice>(&question.answer)) return &single->choices;
  if (const auto* multiple = std::get_if<MultipleChoice>(&question.answer)) return &multiple->choices;
  return nullptr;
}

bool right_is_longest(const std::vector<Choice>& choices) {
  std::optional<std::size_t> shortest_right;
  std::size_t longest_wrong = 0;
  for (const Choice& choice : choices) {
    const std::size_t length = length_of(choice);
    if (choice.correct)
      shortest_right = std::min(shortest_right.value_or(length), length);
    else
      longest_wrong = std::max(longest_wrong, length);
  }
  const std::size_t right = shortest_right.value_or(0);
  return right * 10 >= longest_wrong * 11 && right > longest_wrong;
}

bool explains_its_answer(const Question& question) {
  return explains(question.explanation) || feedback_explains(question.answer);
}

}  // namespace mooc
