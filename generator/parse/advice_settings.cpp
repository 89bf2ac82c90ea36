#include "parse/advice_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "source/rules.h"
#include "text/nearest.h"

namespace mooc {

namespace {

struct Level {
  std::string_view name;
  std::optional<Severity> severity;
};
constexpr std::array<Level, 4> levels{
    {{"off", std::nullopt}, {"notice", Severity::notice}, {"warning", Severity::warning}, {"error", Severity::error}}};

constexpr std::array<std::string_view, 2> word_keys{"allow", "avoid"};

Diagnostic unknown_rule(const DataMember& setting) {
  std::vector<std::string_view> known;
  for (const Rule& rule : all_rules()) {
    if (rule.overridable != Overridable::no) known.push_back(rule.name);
  }
  const auto meant = nearest(setting.key, known);
  return error(
      "rule-level", setting.key_span, fmt::format("there is no rule «{}»", setting.key),
      meant ? fmt::format("did you mean {}?", *meant) : "the name of a rule stands in [brackets] behind what it says");
}

Diagnostic fixed_rule(const DataMember& setting) {
  return error("rule-level", setting.key_span, fmt::format("the rule «{}» cannot be changed", setting.key),
               "remove this line: the rule finds what would be wrong in the course that learners get");
}

Diagnostic unknown_level(const DataMember& setting) {
  return error("rule-level", setting.value.span, fmt::format("this is no level for the rule «{}»", setting.key),
               fmt::format("write {}: off, notice, warning or error", setting.key));
}

void read_avoided(FieldReader& fields, const DataValue& words, WordSettings& settings) {
  const auto* avoid = words.find("avoid");
  if (!avoid || avoid->value.kind == DataValue::Kind::null) return;
  if (!fields.expect_map(avoid->value, "«avoid»", "usager: personne accompagnée, each word on its line")) return;
  for (const auto& [word, word_span, better] : avoid->value.members) {
    const Field field{word, "the better words", "personne accompagnée"};
    settings.avoided.push_back({word, fields.required_text(avoid->value, field, word_span).text});
  }
}

}  // namespace

std::vector<RuleSetting> read_rule_settings(FieldReader& fields, const DataValue& course) {
  std::vector<RuleSetting> settings;
  const auto* rules = course.find("rules");
  if (!rules || rules->value.kind == DataValue::Kind::null) return settings;
  if (!fields.expect_map(rules->value, "«rules»", "lesson-length: off, each rule on its line")) return settings;
  for (const auto& setting : rules->value.members) {
    const Rule* const rule = find_rule(setting.key);
    const auto level = std::find_if(levels.begin(), levels.end(),
                                    [&](const Level& candidate) { return candidate.name == setting.value.text; });
    if (!rule)
      fields.report(unknown_rule(setting));
    else if (rule->overridable == Overridable::no)
      fields.report(fixed_rule(setting));
    else if (level == levels.end() || !setting.value.is_scalar())
      fields.report(unknown_level(setting));
    else
      settings.push_back({setting.key, level->severity});
  }
  return settings;
}

WordSettings read_word_settings(FieldReader& fields, const DataValue& course) {
  WordSettings settings;
  const auto* words = course.find("words");
  if (!words || words->value.kind == DataValue::Kind::null) return settings;
  if (!fields.expect_map(words->value, "«words»", "allow: [\"…\"] below it")) return settings;
  fields.expect_keys(words->value, word_keys, "«words»");
  for (auto& word : fields.texts(words->value, {"allow", "a list of words", "[\"…\", \"…\"]"}))
    settings.allowed.push_back(std::move(word.text));
  read_avoided(fields, words->value, settings);
  return settings;
}

}  // namespace mooc
