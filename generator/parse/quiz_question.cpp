#include "parse/quiz_question.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/markdown_fields.h"
#include "parse/question_rules.h"
#include "parse/question_settings.h"
#include "parse/quiz_answers.h"
#include "text/nearest.h"

namespace mooc {

namespace {

constexpr std::array<std::string_view, 10> common_keys{
    "id",   "type",        "prompt",           "competences",      "points",
    "hint", "explanation", "feedback_correct", "feedback_partial", "feedback_incorrect"};

// A type's own keys, and how its answer is read.
struct TypeReading {
  QuestionType type;
  std::array<std::string_view, 5> keys;  // those that are not empty
  Answer (*read)(const QuestionSource&);
};

template <auto read_one>
Answer read_as_answer(const QuestionSource& question) {
  return read_one(question);
}

constexpr std::array readings{
    TypeReading{QuestionType::single, {"choices"}, read_as_answer<read_single>},
    TypeReading{QuestionType::multiple, {"choices"}, read_as_answer<read_multiple>},
    TypeReading{
        QuestionType::true_false, {"answer", "feedback_true", "feedback_false"}, read_as_answer<read_true_false>},
    TypeReading{QuestionType::short_text, {"answers", "case_sensitive", "accents_matter"}, read_as_answer<read_short>},
    TypeReading{
        QuestionType::numeric, {"answer", "tolerance", "range", "unit", "expected"}, read_as_answer<read_numeric>},
    TypeReading{QuestionType::matching, {"pairs", "decoys"}, read_as_answer<read_matching>},
    TypeReading{QuestionType::ordering, {"items"}, read_as_answer<read_ordering>},
    TypeReading{QuestionType::gaps, {"text", "gaps"}, read_as_answer<read_gap_text>},
    TypeReading{QuestionType::categorise, {"categories"}, read_as_answer<read_categorise>},
    TypeReading{QuestionType::matrix, {"columns", "rows", "several"}, read_as_answer<read_matrix>},
    TypeReading{QuestionType::hotspot, {"picture", "alt", "regions", "several"}, read_as_answer<read_hotspot>},
    TypeReading{QuestionType::likert, {"scale"}, read_as_answer<read_likert>},
    TypeReading{QuestionType::long_text, {"model_answer", "criteria", "lines"}, read_as_answer<read_long_text>},
};

const TypeReading& reading_of(QuestionType type) {
  return *std::find_if(readings.begin(), readings.end(), [type](const TypeReading& one) { return one.type == type; });
}

void add_keys(std::vector<std::string_view>& keys, const TypeReading& reading) {
  for (const auto key : reading.keys)
    if (!key.empty()) keys.push_back(key);
}

// What a question probably is whose type nobody knows, by the keys that it has: its other mistakes are found all the
// same. A key that a type has alone tells it; the rest is a matter of likelihood.
std::optional<QuestionType> type_by_keys(const DataValue& map) {
  if (map.find("choices")) return QuestionType::multiple;
  if (map.find("answers")) return QuestionType::short_text;
  if (map.find("tolerance") || map.find("range")) return QuestionType::numeric;
  for (const auto& [key, type] :
       {std::pair{"pairs", QuestionType::matching}, std::pair{"gaps", QuestionType::gaps},
        std::pair{"categories", QuestionType::categorise}, std::pair{"rows", QuestionType::matrix},
        std::pair{"regions", QuestionType::hotspot}, std::pair{"scale", QuestionType::likert},
        std::pair{"model_answer", QuestionType::long_text}, std::pair{"items", QuestionType::ordering}}) {
    if (map.find(key)) return type;
  }
  const auto* answer = map.find("answer");
  if (!answer) return std::nullopt;
  const bool is_truth = answer->value.text == "true" || answer->value.text == "false";
  return is_truth ? QuestionType::true_false : QuestionType::numeric;
}

std::vector<std::string_view> keys_of_all_types() {
  std::vector<std::string_view> keys(common_keys.begin(), common_keys.end());
  keys.insert(keys.end(), question_setting_keys.begin(), question_setting_keys.end());
  for (const auto& reading : readings) add_keys(keys, reading);
  std::sort(keys.begin() + common_keys.size(), keys.end());
  keys.erase(std::unique(keys.begin() + common_keys.size(), keys.end()), keys.end());
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
    add_keys(known, reading_of(*type));
    known.insert(known.end(), question_setting_keys.begin(), question_setting_keys.end());
    fields_.expect_keys(map_, known,
                        fmt::format("a question of type {}", question_type_names()[static_cast<std::size_t>(*type)]));
  } else {
    fields_.expect_keys(map_, keys_of_all_types(), "a question");
  }
  read_common();
  if (type) question_.answer = reading_of(*type).read({fields_, map_, owner_, question_.span});
  read_question_settings(fields_, map_, question_);
  return {std::move(question_), fields_.take()};
}

std::optional<QuestionType> QuizQuestionReader::read_type() {
  const auto names = fmt::format("one of {}", fmt::join(question_type_names(), ", "));
  const auto name = fields_.required_text(map_, {"type", names, "\"single\""}, owner_);
  const auto type = question_type(name.text);
  if (type || name.text.empty()) return type;
  const auto meant = nearest(name.text, question_type_names());
  fields_.report(error("question-type", name.span, fmt::format("there is no type of question «{}»", name.text),
                       meant ? fmt::format("did you mean \"{}\"?", *meant)
                             : fmt::format("known are: {}", fmt::join(question_type_names(), ", "))));
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
  question_.points = fields_.number(map_, {"points", "a number above 0", "1"}, {}).value_or(1);
  if (const auto* points = map_.find("points")) question_.points_span = points->value.span;
  question_.hint = fields_.markdown(map_, "hint");
  question_.feedback.correct = fields_.markdown(map_, "feedback_correct");
  question_.feedback.partial = fields_.markdown(map_, "feedback_partial");
  question_.feedback.incorrect = fields_.markdown(map_, "feedback_incorrect");
  question_.explanation = fields_.markdown(map_, "explanation");
}

}  // namespace

Parsed<Question> parse_quiz_question(const SourceFile& file, const DataValue& value) {
  return QuizQuestionReader(file, value).read();
}

}  // namespace mooc
