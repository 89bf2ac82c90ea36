#include "parse/quiz_file.h"

#include <fmt/format.h>

#include <array>
#include <limits>
#include <string_view>
#include <utility>

#include "parse/identifiers.h"
#include "parse/json.h"
#include "parse/markdown_fields.h"
#include "parse/quiz_parts.h"

namespace mooc {

namespace {

constexpr std::array<std::string_view, 16> quiz_keys{
    "id",      "title",    "introduction", "pass_mark", "weight",    "required", "practice", "attempts",
    "shuffle", "feedback", "review",       "time_goal", "questions", "sections", "pools",    "$schema"};

FeedbackTime read_feedback_time(MarkdownFields& fields, const DataValue& map) {
  const Field field{"feedback", "\"at-once\" (after each question) or \"at-end\"", "\"at-once\""};
  const auto written = fields.placed_text(map, field);
  if (!written || written->text == "at-once") return FeedbackTime::at_once;
  if (written->text != "at-end") fields.wrong_type(*map.find("feedback"), field);
  return FeedbackTime::at_end;
}

Review read_review(MarkdownFields& fields, const DataValue& map) {
  const Field field{"review", "\"answers\" (each answer and why) or \"marks\" (the result alone)", "\"answers\""};
  const auto written = fields.placed_text(map, field);
  if (!written || written->text == "answers") return Review::answers;
  if (written->text != "marks") fields.wrong_type(*map.find("review"), field);
  return Review::marks;
}

SourceSpan place_of_value(const DataValue& map, std::string_view key) {
  const auto* member = map.find(key);
  return member ? member->value.span : SourceSpan{};
}

Quiz read_quiz(MarkdownFields& fields, const SourceFile& file, const DataValue& map) {
  fields.expect_keys(map, quiz_keys, "a quiz");
  Quiz quiz;
  quiz.file = file.index;
  const auto owner = file.span(map.span.begin, map.span.begin + 1);
  const auto id = fields.required_text(map, {"id", "a short name that never changes", "\"ecoute-bilan\""}, owner);
  quiz.span = id.span;
  if (!id.text.empty() && fields.identifier(map, {"id", "an identifier", "\"ecoute-bilan\""})) {
    quiz.id.value = id.text;
  } else {
    quiz.id.value = identifier_from(id.text);  // so that what refers to it is not reported as well
  }
  quiz.title = fields.required_text(map, {"title", "the title", "\"Faire le point\""}, owner).text;
  quiz.introduction = fields.markdown(map, "introduction").value_or(Body{});
  quiz.pass_mark = fields.number(map, {"pass_mark", "a percentage", "70"}, {}).value_or(70);
  quiz.pass_mark_span = place_of_value(map, "pass_mark");
  quiz.weight = fields.number(map, {"weight", "a number", "1"}, {std::numeric_limits<double>::lowest()}).value_or(1);
  quiz.weight_span = place_of_value(map, "weight");
  quiz.required = fields.flag(map, {"required", "true or false", "false"}).value_or(false);
  quiz.required_span = place_of_value(map, "required");
  quiz.practice = fields.flag(map, {"practice", "true or false", "false"}).value_or(false);
  quiz.attempts =
      fields.whole_number(map, {"attempts", "a whole number, 0 for as many as one likes", "0"}, {0, 1000}).value_or(0);
  quiz.shuffle = fields.flag(map, {"shuffle", "true or false", "false"}).value_or(false);
  quiz.feedback = read_feedback_time(fields, map);
  quiz.review = read_review(fields, map);
  quiz.time_goal = fields.whole_number(map, {"time_goal", "a whole number of minutes", "10"}, {1, 1000});
  quiz.pools = read_pools(fields, map);
  read_questions(fields, map, owner, quiz);
  return quiz;
}

}  // namespace

Parsed<QuizDocument> parse_quiz_file(const SourceFile& file) {
  auto json = parse_json(file);
  if (!json.diagnostics.empty()) return {{}, std::move(json.diagnostics)};
  MarkdownFields fields(file);
  QuizDocument document;
  document.quiz.file = file.index;
  document.quiz.span = file.span(0, 0);
  if (fields.expect_map(json.value, "a quiz", R"({ "id": "ecoute-bilan", "title": "…", "questions": [ … ] })"))
    document.quiz = read_quiz(fields, file, json.value);
  return {std::move(document), fields.take()};
}

}  // namespace mooc
