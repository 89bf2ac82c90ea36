// Choices in a lesson's list.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "parse/choice_items.h"
#include "parse/lesson_answers.h"
#include "parse/question_rules.h"
#include "text/slug.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, 10> true_words{"vrai", "true", "waar",      "juist",      "richtig",
                                                      "wahr", "vero", "verdadero", "verdadeiro", "sant"};
constexpr std::array<std::string_view, 9> false_words{"faux",  "false", "onwaar", "onjuist", "falsch",
                                                      "falso", "fals",  "fout",   "mensonge"};

template <class Words>
bool is_one_of(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<Choice> read_choices(const LessonQuestion& asked, std::size_t list) {
  std::vector<Choice> choices;
  for (const auto item : children_of(asked.body, list)) {
    auto choice = read_choice(asked.body, item.begin);
    append(asked.diagnostics, std::move(choice.diagnostics));
    choices.push_back(std::move(choice.value));
  }
  name_choices(choices);
  return choices;
}

std::vector<Choice> read_checked_choices(const LessonQuestion& asked, std::size_t list, bool several) {
  auto choices = read_choices(asked, list);
  // An item that is no choice is reported already; what would be said of the others merely follows.
  if (asked.diagnostics.empty())
    append(asked.diagnostics, check_choices(choices, asked.directive.opening, {several, WrittenIn::lesson}));
  return choices;
}

}  // namespace

SingleChoice read_single(const LessonQuestion& asked, std::size_t list) {
  return {read_checked_choices(asked, list, false)};
}

MultipleChoice read_multiple(const LessonQuestion& asked, std::size_t list) {
  return {read_checked_choices(asked, list, true)};
}

TrueFalse read_true_false(const LessonQuestion& asked, std::size_t list) {
  TrueFalse answer;
  const auto choices = read_choices(asked, list);
  if (!asked.diagnostics.empty()) return answer;
  bool has_true = false;
  bool has_false = false;
  for (const auto& choice : choices) {
    const auto word = fold_case_and_accents(plain_text(choice.text));
    const bool says_true = is_one_of(true_words, word);
    if (!says_true && !is_one_of(false_words, word)) {
      asked.refuse("question-choices", choice.span,
                   fmt::format("«{}» is neither true nor false", plain_text(choice.text)),
                   "write the two items - [x] Vrai and - [ ] Faux, or leave out type=true-false");
      return answer;
    }
    (says_true ? has_true : has_false) = true;
    (says_true ? answer.feedback_true : answer.feedback_false) = choice.feedback;
    if (choice.correct) answer.answer = says_true;
  }
  const auto right = std::count_if(choices.begin(), choices.end(), [](const Choice& choice) { return choice.correct; });
  if (choices.size() != 2 || !has_true || !has_false || right != 1) {
    asked.refuse("question-choices", asked.directive.opening,
                 "a true-false question has two items, and one of them is right",
                 "write - [x] Vrai and - [ ] Faux, or - [ ] Vrai and - [x] Faux");
  }
  return answer;
}

}  // namespace mooc
