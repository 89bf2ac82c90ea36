// Accepted answers in a lesson's list.
#include <fmt/format.h>

#include <utility>

#include "parse/choice_items.h"
#include "parse/lesson_answers.h"
#include "parse/question_rules.h"

namespace mooc {
namespace {

std::vector<AcceptedAnswer> read_accepted(const LessonQuestion& asked, std::size_t list) {
  std::vector<AcceptedAnswer> answers;
  for (const auto item : children_of(asked.body, list)) {
    auto answer = read_accepted_answer(asked.body, item.begin);
    append(asked.diagnostics, std::move(answer.diagnostics));
    if (!answer.value.text.empty()) answers.push_back(std::move(answer.value));
  }
  return answers;
}

}  // namespace

ShortText read_short(const LessonQuestion& asked, std::size_t list) {
  ShortText text;
  for (auto& answer : read_accepted(asked, list)) {
    text.accepted.push_back(std::move(answer.text));
    if (answer.feedback && !asked.question.feedback.correct)
      asked.question.feedback.correct = std::move(answer.feedback);
  }
  return text;
}

Numeric read_numeric(const LessonQuestion& asked, std::size_t list) {
  Numeric numeric;
  auto answers = read_accepted(asked, list);
  if (answers.empty()) return numeric;
  if (answers.size() > 1)
    asked.refuse("question-answer", answers[1].span, "a numeric question has one answer or one range",
                 "keep one item: - = 3, - = 3 ± 0,5 or - = 2..4");
  const auto range = parse_number_range(answers[0].text);
  if (!range) {
    asked.refuse("question-answer", answers[0].span,
                 fmt::format("«{}» is neither a number nor a range", answers[0].text),
                 "write - = 3, - = 3 ± 0,5 or - = 2..4");
    return numeric;
  }
  numeric.minimum = range->minimum;
  numeric.maximum = range->maximum;
  asked.question.feedback.correct = std::move(answers[0].feedback);
  return numeric;
}

}  // namespace mooc
