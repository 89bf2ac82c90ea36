#include "model/scenario.h"

#include <algorithm>
#include <cmath>

namespace mooc {

namespace {

bool holds(const Condition& condition, int value) {
  switch (condition.comparison) {
    case Comparison::equal:
      return value == condition.value;
    case Comparison::unequal:
      return value != condition.value;
    case Comparison::less:
      return value < condition.value;
    case Comparison::at_most:
      return value <= condition.value;
    case Comparison::greater:
      return value > condition.value;
    case Comparison::at_least:
      return value >= condition.value;
  }
  return false;
}

}  // namespace

long long thousandths(double points) { return std::llround(points * 1000); }

std::vector<int> after(const SceneChoice& choice, std::vector<int> values) {
  for (const auto& set : choice.sets) {
    const int value = set.adds ? values[set.variable] + set.value : set.value;
    values[set.variable] = std::clamp(value, least_variable, most_variable);
  }
  return values;
}

bool is_open(const SceneChoice& choice, const std::vector<int>& values) {
  return std::all_of(choice.conditions.begin(), choice.conditions.end(),
                     [&values](const Condition& condition) { return holds(condition, values[condition.variable]); });
}

int steps_kept(const Scenario& scenario) {
  constexpr std::size_t most = 60;
  return static_cast<int>(std::min(most, scenario.longest_way.value_or(2 * scenario.scenes.size())));
}

int words_on_a_way(const Scenario& scenario) {
  int words = 0;
  for (const auto& scene : scenario.scenes) {
    words += scene.body.words;
    for (const auto& choice : scene.choices)
      words += choice.text.words + (choice.feedback ? choice.feedback->words / 2 : 0);
  }
  return scenario.introduction.words + words / 2 + (scenario.debrief ? scenario.debrief->words : 0);
}

std::string_view ending_name(Ending ending) {
  switch (ending) {
    case Ending::none:
      return "";
    case Ending::good:
      return "good";
    case Ending::mixed:
      return "mixed";
    case Ending::hard:
      return "hard";
  }
  return "";
}

}  // namespace mooc
