#include "parse/question_settings.h"

#include <fmt/format.h>

#include <algorithm>

#include "parse/identifiers.h"

namespace mooc {
namespace {

std::vector<std::string> read_tags(MarkdownFields& fields, const DataValue& map) {
  std::vector<std::string> tags;
  for (auto& [tag, span] : fields.texts(map, {"tags", "a list of identifiers", R"(["ecoute"])"})) {
    if (!is_identifier(tag))
      fields.report(not_an_identifier(tag, span));
    else if (std::find(tags.begin(), tags.end(), tag) == tags.end())
      tags.push_back(std::move(tag));
  }
  return tags;
}

// `key` stands in the map.
void changes_nothing(MarkdownFields& fields, const DataValue& map, std::string_view key, std::string_view why,
                     std::string help) {
  fields.report(warning("question-setting", map.find(key)->key_span, fmt::format("«{}» changes nothing: {}", key, why),
                        std::move(help)));
}

void tell_what_changes_nothing(MarkdownFields& fields, const DataValue& map, const Question& question) {
  if (question.hint_cost > 0 && !question.hint)
    changes_nothing(fields, map, "hint_cost", "the question has no hint", R"(write a "hint", or remove "hint_cost")");
  if (question.attempt_cost > 0 && question.attempts == 1)
    changes_nothing(fields, map, "attempt_cost", "the question is tried once",
                    R"(write "attempts": 2 or more, or remove "attempt_cost")");
  if (is_marked(question.answer)) return;
  const auto unmarked = fmt::format("a question of type {} is not marked", type_name(question.answer));
  for (const std::string_view key : {"points", "hint_cost", "attempts", "attempt_cost"})
    if (map.find(key)) changes_nothing(fields, map, key, unmarked, fmt::format("remove \"{}\"", key));
}

// What is not marked has nothing to lose and nothing to try again.
void keep_what_counts(Question& question) {
  if (!question.hint || !is_marked(question.answer)) question.hint_cost = 0;
  if (!is_marked(question.answer)) question.attempts = 1;
  if (question.attempts == 1) question.attempt_cost = 0;
}

}  // namespace

void read_question_settings(MarkdownFields& fields, const DataValue& map, Question& question) {
  question.hint_cost =
      fields.number(map, {"hint_cost", "a percentage of the points, from 0 to 100", "25"}, {0, 100}).value_or(0);
  question.attempts =
      fields.whole_number(map, {"attempts", "a whole number from 1 to 10", "2"}, {1, most_tries}).value_or(1);
  question.attempt_cost =
      fields.number(map, {"attempt_cost", "a percentage of the points, from 0 to 100", "25"}, {0, 100}).value_or(0);
  question.required = fields.flag(map, {"required", "true or false", "true"}).value_or(false);
  question.tags = read_tags(fields, map);
  tell_what_changes_nothing(fields, map, question);
  keep_what_counts(question);
}

}  // namespace mooc
