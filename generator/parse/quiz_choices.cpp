// Questions with choices: single, multiple, true-false.
#include <fmt/format.h>

#include <array>
#include <span>
#include <utility>
#include <vector>

#include "parse/question_rules.h"
#include "parse/quiz_answers.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, 5> choice_keys{"id", "text", "correct", "feedback", "credit"};

// What a wrong choice is worth all the same.
double read_credit(MarkdownFields& fields, const DataValue& item, bool correct) {
  const Field field{"credit", "a percentage of the points, from 0 to 99", "50"};
  const auto* member = item.find("credit");
  const auto credit = fields.number(item, field, {0, 100}).value_or(0);
  if (!member || credit == 0) return 0;
  if (correct) {
    fields.report(error("question-choices", member->key_span, "a right choice is worth all points",
                        "remove \"credit\": it is for a wrong choice that is worth something"));
  } else if (credit == 100) {
    fields.report(error("question-choices", member->value.span, "a choice that is worth all points is a right one",
                        R"(write a smaller credit, or "correct": true in its place)"));
  }
  return correct ? 0 : credit;
}

Choice read_choice(MarkdownFields& fields, const DataValue& item, QuestionType type) {
  const bool has_credit = type == QuestionType::single;
  fields.expect_keys(item, std::span(choice_keys).first(has_credit ? 5 : 4), "a choice");
  Choice choice;
  choice.span = item.span;
  if (const auto id = fields.identifier(item, {"id", "an identifier", "\"a\""})) {
    choice.id.value = id->text;
    choice.id_written = true;
    choice.span = id->span;
  }
  choice.text = fields.required_markdown(item, {"text", "what the learner chooses", "\"…\""});
  choice.correct = fields.flag(item, {"correct", "true or false", "true"}).value_or(false);
  if (has_credit) choice.credit = read_credit(fields, item, choice.correct);
  choice.feedback = fields.markdown(item, "feedback");
  return choice;
}

std::vector<Choice> read_choices(const QuestionSource& question, QuestionType type) {
  auto& fields = question.fields;
  std::vector<Choice> choices;
  for (const auto& item :
       fields.list(question.map, {"choices", "a list of choices", "[ { \"text\": \"…\", \"correct\": true }, … ]"})) {
    if (fields.expect_map(item, "a choice", R"({ "id": "a", "text": "…", "correct": true, "feedback": "…" })"))
      choices.push_back(read_choice(fields, item, type));
  }
  name_choices(choices);
  const auto* list = question.map.find("choices");
  // A list that could not be read is reported already.
  const bool readable =
      !list || (list->value.kind == DataValue::Kind::list && list->value.items.size() == choices.size());
  if (!readable) return choices;
  for (auto& diagnostic : check_choices(choices, question.place, {type == QuestionType::multiple}))
    fields.report(std::move(diagnostic));
  return choices;
}

}  // namespace

SingleChoice read_single(const QuestionSource& question) { return {read_choices(question, QuestionType::single)}; }

MultipleChoice read_multiple(const QuestionSource& question) {
  return {read_choices(question, QuestionType::multiple)};
}

TrueFalse read_true_false(const QuestionSource& question) {
  auto& [fields, map, opening, place] = question;
  TrueFalse answer;
  if (!map.find("answer")) question.missing("answer", "true");
  answer.answer = fields.flag(map, {"answer", "true or false", "true"}).value_or(true);
  answer.feedback_true = fields.markdown(map, "feedback_true");
  answer.feedback_false = fields.markdown(map, "feedback_false");
  return answer;
}

}  // namespace mooc
