#include "model/question_facts.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace mooc {
namespace {

constexpr int words_of_an_explanation = 3;  // «Oui.» and «Pas tout à fait.» tell nobody why

bool explains(const std::optional<Body>& feedback) { return feedback && feedback->words >= words_of_an_explanation; }

bool feedback_explains(const Question& question) {
  const auto all_explained = [](const auto& choices) {
    return std::all_of(choices.begin(), choices.end(), [](const auto& choice) { return explains(choice.feedback); });
  };
  return std::visit(
      overloaded{[&](const SingleChoice& a) { return all_explained(a.choices); },
                 [&](const MultipleChoice& a) { return all_explained(a.choices); },
                 [](const TrueFalse& a) { return explains(a.feedback_true) && explains(a.feedback_false); },
                 [&](const ShortText&) { return explains(question.feedback.incorrect); },
                 [&](const Numeric&) { return explains(question.feedback.incorrect); },
                 [&](const Matching& a) { return all_explained(a.items); },
                 [&](const Categorise& a) { return all_explained(a.items); },
                 [&](const Matrix& a) { return all_explained(a.items); },
                 [&](const Ordering&) { return explains(question.feedback.incorrect); },
                 [&](const GapText& a) { return all_explained(a.gaps); },
                 [&](const Hotspot& a) { return all_explained(a.regions); }, [](const Likert&) { return true; },
                 [](const LongText& a) { return !a.criteria.empty() || explains(a.model_answer); }},
      question.answer);
}

std::size_t length_of(const Choice& choice) { return count_characters(plain_text(choice.text)); }

template <class Choices>
ChoiceList list_of(std::string_view one, const Choices& choices) {
  ChoiceList list{one, {}};
  for (const Choice& choice : choices) list.choices.push_back(&choice);
  return list;
}

}  // namespace

std::vector<ChoiceList> choice_lists(const Question& question) {
  using Lists = std::vector<ChoiceList>;
  return std::visit(overloaded{[](const SingleChoice& a) { return Lists{list_of("choice", a.choices)}; },
                               [](const MultipleChoice& a) { return Lists{list_of("choice", a.choices)}; },
                               [](const TrueFalse&) { return Lists{}; }, [](const ShortText&) { return Lists{}; },
                               [](const Numeric&) { return Lists{}; },
                               [](const Matching& a) {
                                 return Lists{list_of("item", a.items), list_of("match", a.options)};
                               },
                               [](const Ordering& a) { return Lists{list_of("item", a.items)}; },
                               [](const GapText& a) { return Lists{list_of("choice", a.options)}; },
                               [](const Categorise& a) {
                                 return Lists{list_of("item", a.items), list_of("category", a.options)};
                               },
                               [](const Matrix& a) {
                                 return Lists{list_of("row", a.items), list_of("column", a.options)};
                               },
                               [](const Hotspot& a) { return Lists{list_of("region", a.regions)}; },
                               [](const Likert& a) { return Lists{list_of("step", a.scale)}; },
                               [](const LongText& a) { return Lists{list_of("criterion", a.criteria)}; }},
                    question.answer);
}

const std::vector<Choice>* choices_of(const Question& question) {
  if (const auto* single = std::get_if<SingleChoice>(&question.answer)) return &single->choices;
  if (const auto* multiple = std::get_if<MultipleChoice>(&question.answer)) return &multiple->choices;
  if (const auto* hotspot = std::get_if<Hotspot>(&question.answer)) return &hotspot->regions;
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
  return explains(question.explanation) || feedback_explains(question);
}

}  // namespace mooc
