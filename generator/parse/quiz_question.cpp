#include "parse/quiz_question.h"

#include <fmt/format.h>

#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/markdown_fields.h"
#include "parse/question_rules.h"
#include "parse/question_settings.h"
#include "text/nearest.h"

namespace mooc {

namespace {

constexpr std::array<std::string_view, 10> common_keys{
    "id",   "type",        "prompt",           "competences",      "points",
    "hint", "explanation", "feedback_correct", "feedback_partial", "feedback_incorrect"};
constexpr std::array<std::string_view, 1> choice_question_keys{"choices"};
constexpr std::array<std::string_view, 3> true_false_keys{"answer", "feedback_true", "feedback_false"};
constexpr std::array<std::string_view, 3> short_keys{"answers", "case_sensitive", "accents_matter"};
constexpr std::array<std::string_view, 4> numeric_keys{"answer", "tolerance", "range", "unit"};
constexpr std::array<std::string_view, 4> choice_keys{"id", "text", "correct", "feedback"};

std::span<const std::string_view> keys_of(QuestionType type) {
  switch (type) {
    case QuestionType::single:
    case QuestionType::multiple:
      return choice_question_keys;
    case QuestionType::true_false:
      return true_false_keys;
    case QuestionType::short_text:
      return short_keys;
    case QuestionType::numeric:
      return numeric_keys;
  }
  return {};
}

// What a question probably is whose type nobody knows, by the keys that it has: its other mistakes are found all the
// same.
std::optional<QuestionType> type_by_keys(const DataValue& map) {
  if (map.find("choices")) return QuestionType::multiple;
  if (map.find("answers")) return QuestionType::short_text;
  if (map.find("tolerance") || map.find("range")) return QuestionType::numeric;
  const auto* answer = map.find("answer");
  if (!answer) return std::nullopt;
  const bool is_truth = answer->value.text == "true" || answer->value.text == "false";
  return is_truth ? QuestionType::true_false : QuestionType::numeric;
}

std::vector<std::string_view> keys_of_all_types() {
  std::vector<std::string_view> keys(common_keys.begin(), common_keys.end());
  keys.insert(keys.end(), question_setting_keys.begin(), question_setting_keys.end());
  for (const auto type :
       {QuestionType::single, QuestionType::true_false, QuestionType::short_text, QuestionType::numeric}) {
    const auto more = keys_of(type);
    keys.insert(keys.end(), more.begin(), more.end());
  }
  return keys;
}

class QuizQuestionReader {
 public:
  QuizQuestionReader(const SourceFile& file, const DataValue& map)
      : map_(map), owner_(file.span(map.span.begin, map.span.begin + 1)), fields_(file) {}

  Parsed<Question> read();

 private:
  std::optional<QuestionType> read_type();
  void read_common();
  Answer read_answer(QuestionType type);
  std::vector<Choice> read_choices(QuestionType type);
  Choice read_choice(const DataValue& item);
  TrueFalse read_true_false();
  ShortText read_short();
  Numeric read_numeric();
  void read_range(Numeric& numeric);
  void missing(std::string_view key, std::string_view value) {
    if (!fields_.is_misspelt(map_, key))
      fields_.report(
          error("missing-key", owner_, fmt::format("«{}» is missing", key), "write " + fields_.written(key, value)));
  }

  const DataValue& map_;
  SourceSpan owner_;  // the question's opening bracket
  MarkdownFields fields_;
  Question question_;
};

Parsed<Question> QuizQuestionReader::read() {
  const auto written_type = read_type();
  const auto type = written_type ? written_type : type_by_keys(map_);
  if (written_type) {
    std::vector<std::string_view> known(common_keys.begin(), common_keys.end());
    const auto more = keys_of(*type);
    known.insert(known.end(), more.begin(), more.end());
    known.insert(known.end(), question_setting_keys.begin(), question_setting_keys.end());
    fields_.expect_keys(map_, known,
                        fmt::format("a question of type {}", question_type_names()[static_cast<std::size_t>(*type)]));
  } else {
    fields_.expect_keys(map_, keys_of_all_types(), "a question");
  }
  read_common();
  if (type) question_.answer = read_answer(*type);
  read_question_settings(fields_, map_, question_);
  return {std::move(question_), fields_.take()};
}

std::optional<QuestionType> QuizQuestionReader::read_type() {
  const auto name =
      fields_.required_text(map_, {"type", "single, multiple, true-false, short or numeric", "\"single\""}, owner_);
  const auto type = question_type(name.text);
  if (type || name.text.empty()) return type;
  const auto meant = nearest(name.text, question_type_names());
  fields_.report(error(
      "question-type", name.span, fmt::format("there is no type of question «{}»", name.text),
      meant ? fmt::format("did you mean \"{}\"?", *meant) : "known are: single, multiple, true-false, short, numeric"));
  return std::nullopt;
}

void QuizQuestionReader::read_common() {
  const auto id = fields_.required_text(map_, {"id", "a short name that never changes", "\"premier-mot\""}, owner_);
  question_.span = id.span;
  if (!id.text.empty() && fields_.identifier(map_, {"id", "an identifier", "\"premier-mot\""}))
    question_.id.value = id.text;
  const auto prompt = fields_.required_text(map_, {"prompt", "the question itself", "\"…\""}, owner_);
  if (!prompt.text.empty()) question_.prompt = fields_.markdown(map_, "prompt").value_or(Body{});
  auto competences = fields_.competences(map_);
  question_.competences = std::move(competences.codes);
  question_.competence_spans = std::move(competences.spans);
  question_.points = fields_.number(map_, {"points", "a number", "1"}, {}).value_or(1);
  if (const auto* points = map_.find("points")) question_.points_span = points->value.span;
  question_.hint = fields_.markdown(map_, "hint");
  question_.feedback.correct = fields_.markdown(map_, "feedback_correct");
  question_.feedback.partial = fields_.markdown(map_, "feedback_partial");
  question_.feedback.incorrect = fields_.markdown(map_, "feedback_incorrect");
  question_.explanation = fields_.markdown(map_, "explanation");
}

Answer QuizQuestionReader::read_answer(QuestionType type) {
  switch (type) {
    case QuestionType::single:
      return SingleChoice{read_choices(type)};
    case QuestionType::multiple:
      return MultipleChoice{read_choices(type)};
    case QuestionType::true_false:
      return read_true_false();
    case QuestionType::short_text:
      return read_short();
    case QuestionType::numeric:
      return read_numeric();
  }
  return SingleChoice{};
}

std::vector<Choice> QuizQuestionReader::read_choices(QuestionType type) {
  std::vector<Choice> choices;
  for (const auto& item :
       fields_.list(map_, {"choices", "a list of choices", "[ { \"text\": \"…\", \"correct\": true }, … ]"})) {
    if (fields_.expect_map(item, "a choice", R"({ "id": "a", "text": "…", "correct": true, "feedback": "…" })"))
      choices.push_back(read_choice(item));
  }
  name_choices(choices);
  const auto* list = map_.find("choices");
  // A list that could not be read is reported already.
  const bool readable =
      !list || (list->value.kind == DataValue::Kind::list && list->value.items.size() == choices.size());
  if (!readable) return choices;
  for (auto& diagnostic : check_choices(choices, type, question_.span, WrittenIn::quiz))
    fields_.report(std::move(diagnostic));
  return choices;
}

Choice QuizQuestionReader::read_choice(const DataValue& item) {
  fields_.expect_keys(item, choice_keys, "a choice");
  Choice choice;
  choice.span = item.span;
  if (const auto id = fields_.identifier(item, {"id", "an identifier", "\"a\""})) {
    choice.id.value = id->text;
    choice.id_written = true;
    choice.span = id->span;
  }
  choice.text = fields_.required_markdown(item, {"text", "what the learner chooses", "\"…\""});
  choice.correct = fields_.flag(item, {"correct", "true or false", "true"}).value_or(false);
  choice.feedback = fields_.markdown(item, "feedback");
  return choice;
}

TrueFalse QuizQuestionReader::read_true_false() {
  TrueFalse answer;
  if (!map_.find("answer")) missing("answer", "true");
  answer.answer = fields_.flag(map_, {"answer", "true or false", "true"}).value_or(true);
  answer.feedback_true = fields_.markdown(map_, "feedback_true");
  answer.feedback_false = fields_.markdown(map_, "feedback_false");
  return answer;
}

ShortText QuizQuestionReader::read_short() {
  ShortText answer;
  for (auto& text :
       fields_.texts(map_, {"answers", "a list of accepted answers", "[\"reformulation\", \"la reformulation\"]"})) {
    if (text.text.find_first_not_of(" \t\n") == std::string::npos) {
      fields_.report(error("question-answer", text.span, "an accepted answer is empty", "remove it, or write a word"));
    }
    answer.accepted.push_back(std::move(text.text));
  }
  const auto* list = map_.find("answers");
  if (!list) missing("answers", "[\"reformulation\", \"la reformulation\"]");
  if (list && list->value.kind == DataValue::Kind::list && list->value.items.empty())
    fields_.report(
        error("question-answer", list->value.span, "no answer is accepted", "write at least one: [\"reformulation\"]"));
  answer.case_sensitive = fields_.flag(map_, {"case_sensitive", "true or false", "false"}).value_or(false);
  answer.accents_matter = fields_.flag(map_, {"accents_matter", "true or false", "false"}).value_or(false);
  return answer;
}

Numeric QuizQuestionReader::read_numeric() {
  Numeric answer;
  const auto value = fields_.number(map_, {"answer", "a number", "3"}, {std::numeric_limits<double>::lowest()});
  const auto tolerance = fields_.number(map_, {"tolerance", "a number, 0 or more", "0.5"}, {});
  const auto* range = map_.find("range");
  const auto* both = range && map_.find("answer") ? map_.find("answer") : nullptr;
  if (both) {
    fields_.report(error("question-answer", both->key_span, "a numeric question has an answer or a range",
                         R"(keep "answer" with "tolerance", or "range")"));
  } else if (range) {
    read_range(answer);
  } else if (!map_.find("answer")) {
    missing("answer", "3");
  } else if (value) {
    answer.minimum = *value - tolerance.value_or(0);
    answer.maximum = *value + tolerance.value_or(0);
  }
  answer.unit = fields_.text(map_, {"unit", "a text in quotes", "\"minutes\""});
  return answer;
}

void QuizQuestionReader::read_range(Numeric& numeric) {
  const Field field{"range", "two numbers, the smaller one first", "[2, 4]"};
  const auto* member = map_.find("range");
  const auto& items = member->value.items;
  const bool pair = items.size() == 2;
  const auto from = pair ? number_of(items[0]) : std::nullopt;
  const auto to = pair ? number_of(items[1]) : std::nullopt;
  if (!from || !to || *from > *to) return fields_.wrong_type(*member, field);
  numeric.minimum = *from;
  numeric.maximum = *to;
}

}  // namespace

Parsed<Question> parse_quiz_question(const SourceFile& file, const DataValue& value) {
  return QuizQuestionReader(file, value).read();
}

}  // namespace mooc
