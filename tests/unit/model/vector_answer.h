// A test vector of tests/marks/ as the model has it: its key, in the browser's form (templates/runtime/course.ts)
// becomes an Answer.
#pragma once

#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/credit.h"

namespace mooc::vectors {

using nlohmann::json;

inline std::vector<std::string> texts(const json& object, const char* name) {
  return object.value(name, std::vector<std::string>{});
}

inline bool has(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

inline std::vector<Choice> choices(const json& vector) {
  const json& key = vector.at("key");
  const auto correct = texts(key, "correct");
  std::vector<Choice> made;
  for (const auto& id : texts(vector, "choices")) {
    Choice choice;
    choice.id.value = id;
    choice.correct = has(correct, id);
    if (key.contains("credits")) choice.credit = key["credits"].value(id, 0.0) / 100;
    made.push_back(choice);
  }
  return made;
}

inline Placement placement(const json& vector) {
  Placement made;
  made.options = choices(vector);
  const json places = vector.at("key").value("places", json::object());
  for (const auto& id : texts(vector, "items")) {
    Item item;
    item.id.value = id;
    for (const auto& option : texts(places, id.c_str())) item.belongs.push_back({option});
    made.items.push_back(item);
  }
  return made;
}

inline ShortText short_text(const json& key) {
  ShortText made;
  made.accepted = texts(key, "accepted");
  for (const json& pattern : key.value("expected", json::array()))
    made.expected.push_back({pattern.at("text"), pattern.at("credit").get<double>() / 100, {}});
  made.case_sensitive = key.value("caseSensitive", false);
  made.accents_matter = key.value("accentsMatter", false);
  return made;
}

inline Numeric numeric(const json& key) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Numeric made{key.value("minimum", -infinity), key.value("maximum", infinity), key.value("unit", std::string()), {}};
  for (const json& pattern : key.value("expectedNumbers", json::array()))
    made.expected.push_back(
        {pattern.at("minimum"), pattern.at("maximum"), pattern.at("credit").get<double>() / 100, {}});
  return made;
}

inline GapText gap_text(const json& vector) {
  GapText made;
  made.options = choices(vector);
  const json typed = vector.at("key").value("gaps", json::object());
  const json places = vector.at("key").value("places", json::object());
  for (const auto& id : texts(vector, "items")) {
    Gap gap;
    gap.id.value = id;
    if (typed.contains(id)) {
      gap.typed = short_text(typed[id]);
    } else {
      for (const Choice& option : made.options) gap.offered.push_back(option.id);
      const auto right = texts(places, id.c_str());
      if (!right.empty()) gap.belongs = {right.front()};
    }
    made.gaps.push_back(gap);
  }
  return made;
}

inline Ordering ordering(const json& key) {
  Ordering made;
  for (const auto& id : texts(key, "order")) {
    made.items.emplace_back();
    made.items.back().id.value = id;
  }
  return made;
}

inline Answer answer(const json& vector) {
  const std::string type = vector.at("type");
  const json& key = vector.at("key");
  if (type == "single") return SingleChoice{choices(vector)};
  if (type == "multiple") return MultipleChoice{choices(vector)};
  if (type == "true-false") return TrueFalse{key.at("truth"), {}, {}};
  if (type == "short") return short_text(key);
  if (type == "numeric") return numeric(key);
  if (type == "matching") return Matching{placement(vector)};
  if (type == "categorise") return Categorise{placement(vector)};
  if (type == "matrix") return Matrix{placement(vector), vector.value("several", false)};
  if (type == "ordering") return ordering(key);
  if (type == "gaps") return gap_text(vector);
  if (type == "hotspot") return Hotspot{{}, choices(vector), {}, vector.value("several", false)};
  if (type == "likert") return Likert{choices(vector)};
  if (type == "long") return LongText{{}, choices(vector), 6};
  throw std::invalid_argument("no type " + type);
}

inline int credit(const json& vector) { return credit_of(answer(vector), vector.at("response").get<Response>()); }

}  // namespace mooc::vectors
