// Questions with a field: short and numeric, and what a typed gap accepts.
#include <fmt/format.h>

#include <array>
#include <limits>
#include <utility>

#include "parse/question_rules.h"
#include "parse/typed_answers.h"

namespace mooc {
namespace {

constexpr std::string_view answers_example = "[\"reformulation\", \"la reformulation\"]";
constexpr std::array<std::string_view, 3> text_pattern_keys{"text", "credit", "feedback"};
constexpr std::array<std::string_view, 5> number_pattern_keys{"answer", "tolerance", "range", "credit", "feedback"};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == text.npos; }

void refuse_blank(MarkdownFields& fields, const PlacedText& text) {
  if (is_blank(text.text))
    fields.report(error("question-answer", text.span, "an accepted answer is empty", "remove it, or write a word"));
}

// `{ "text": "b", "credit": 50, "feedback": "…" }`: an answer that the author expects. Worth all, it is accepted.
void read_pattern(MarkdownFields& fields, const DataValue& item, ShortText& answer) {
  fields.expect_keys(item, text_pattern_keys, "an answer");
  const auto text = fields.required_text(item, {"text", "what the learner may write", "\"résumé\""}, item.span);
  if (!text.text.empty()) refuse_blank(fields, text);
  const auto credit = fields.number(item, {"credit", "a percentage of the points, from 0 to 100", "50"}, {0, 100});
  auto feedback = fields.markdown(item, "feedback");
  if (credit.value_or(100) < 100) {
    answer.expected.push_back({text.text, *credit, std::move(feedback)});
    return;
  }
  if (feedback)
    fields.report(error("question-answer", item.find("feedback")->key_span,
                        "an answer that is accepted has no feedback of its own",
                        R"(write it as "feedback_correct" of the question, or give the answer a "credit" below 100)"));
  answer.accepted.push_back(text.text);
}

void read_answers(MarkdownFields& fields, const DataValue& map, ShortText& answer) {
  for (const auto& item : fields.list(map, {"answers", "a list of accepted answers", answers_example})) {
    if (item.kind == DataValue::Kind::quoted) {
      refuse_blank(fields, {item.text, item.text_span});
      answer.accepted.push_back(item.text);
    } else if (item.kind == DataValue::Kind::map) {
      read_pattern(fields, item, answer);
    } else {
      fields.not_a_text(item, "answers");
    }
  }
}

// «answer» with «tolerance», or «range»; nullopt when it cannot be read (reported).
std::optional<NumberRange> read_number_range(MarkdownFields& fields, const DataValue& map, SourceSpan owner) {
  const auto value = fields.number(map, {"answer", "a number", "3"}, {std::numeric_limits<double>::lowest()});
  const auto tolerance = fields.number(map, {"tolerance", "a number, 0 or more", "0.5"}, {});
  const auto* answer = map.find("answer");
  const auto* range = map.find("range");
  if (range && answer) {
    fields.report(error("question-answer", answer->key_span, "a numeric question has an answer or a range",
                        R"(keep "answer" with "tolerance", or "range")"));
    return std::nullopt;
  }
  if (!range && !answer && !fields.is_misspelt(map, "answer"))
    fields.report(error("missing-key", owner, "«answer» is missing", "write " + fields.written("answer", "3")));
  if (!range)
    return value ? std::optional(NumberRange{*value - tolerance.value_or(0), *value + tolerance.value_or(0)})
                 : std::nullopt;
  const auto& items = range->value.items;
  const bool pair = items.size() == 2;
  const auto from = pair ? number_of(items[0]) : std::nullopt;
  const auto to = pair ? number_of(items[1]) : std::nullopt;
  if (from && to && *from <= *to) return NumberRange{*from, *to};
  fields.wrong_type(*range, {"range", "two numbers, the smaller one first", "[2, 4]"});
  return std::nullopt;
}

std::optional<NumberPattern> read_number_pattern(MarkdownFields& fields, const DataValue& item) {
  if (!fields.expect_map(item, "an expected answer", R"({ "range": [3, 4], "credit": 50, "feedback": "…" })"))
    return std::nullopt;
  fields.expect_keys(item, number_pattern_keys, "an expected answer");
  const auto range = read_number_range(fields, item, item.span);
  NumberPattern pattern;
  pattern.credit =
      fields.number(item, {"credit", "a percentage of the points, from 0 to 100", "50"}, {0, 100}).value_or(0);
  pattern.feedback = fields.markdown(item, "feedback");
  if (!range) return std::nullopt;
  pattern.minimum = range->minimum;
  pattern.maximum = range->maximum;
  return pattern;
}

}  // namespace

ShortText read_typed(MarkdownFields& fields, const DataValue& map, SourceSpan owner) {
  ShortText answer;
  read_answers(fields, map, answer);
  const auto* list = map.find("answers");
  if (!list && !fields.is_misspelt(map, "answers"))
    fields.report(
        error("missing-key", owner, "«answers» is missing", "write " + fields.written("answers", answers_example)));
  const bool readable = list && list->value.kind == DataValue::Kind::list &&
                        list->value.items.size() == answer.accepted.size() + answer.expected.size();
  if (readable && answer.accepted.empty())
    fields.report(
        error("question-answer", list->value.span, "no answer is accepted", "write at least one: [\"reformulation\"]"));
  answer.case_sensitive = fields.flag(map, {"case_sensitive", "true or false", "false"}).value_or(false);
  answer.accents_matter = fields.flag(map, {"accents_matter", "true or false", "false"}).value_or(false);
  return answer;
}

ShortText read_short(const QuestionSource& question) {
  return read_typed(question.fields, question.map, question.opening);
}

Numeric read_numeric(const QuestionSource& question) {
  auto& [fields, map, opening, place] = question;
  Numeric answer;
  if (const auto range = read_number_range(fields, map, opening)) {
    answer.minimum = range->minimum;
    answer.maximum = range->maximum;
  }
  answer.unit = fields.text(map, {"unit", "a text in quotes", "\"minutes\""});
  const Field expected{"expected", "a list of expected answers",
                       R"([ { "range": [3, 4], "credit": 50, "feedback": "…" } ])"};
  for (const auto& item : fields.list(map, expected)) {
    if (auto pattern = read_number_pattern(fields, item)) answer.expected.push_back(std::move(*pattern));
  }
  return answer;
}

}  // namespace mooc
