#include "render/scenario_data.h"

#include <fmt/format.h>

#include "text/json_writer.h"

namespace mooc {
namespace {

class ScenarioDataWriter {
 public:
  explicit ScenarioDataWriter(JsonWriter& json) : json_(json) {}

  void scenario(const Scenario& one) {
    json_.begin_object();
    json_.key("id").string(one.id.value);
    json_.key("number").number(one.number);
    json_.key("undo").boolean(one.undo);
    json_.key("practice").boolean(!one.graded);
    json_.key("mostPoints").number(one.most_points);
    json_.key("variables").begin_array();
    for (const auto& variable : one.variables) json_.number(variable.start);
    json_.end_array();
    json_.key("scenes").begin_array();
    for (const auto& each : one.scenes) scene(each);
    json_.end_array();
    json_.end_object();
  }

 private:
  void scene(const Scene& one) {
    json_.begin_object();
    json_.key("id").string(one.id.value);
    json_.key("number").number(one.number);
    if (one.ending != Ending::none) json_.key("ending").string(ending_name(one.ending));
    json_.key("choices").begin_array();
    for (const auto& each : one.choices) choice(each);
    json_.end_array();
    json_.end_object();
  }

  void choice(const SceneChoice& one) {
    json_.begin_object();
    json_.key("id").string(one.id.value);
    json_.key("number").number(one.number);
    json_.key("target").number(one.target);
    if (one.has_points) json_.key("points").number(thousandths(one.points));
    if (!one.sets.empty()) {
      json_.key("sets").begin_array();
      for (const auto& set : one.sets) triple(set.variable, set.adds ? "+" : "=", set.value);
      json_.end_array();
    }
    if (!one.conditions.empty()) {
      json_.key("conditions").begin_array();
      for (const auto& condition : one.conditions)
        triple(condition.variable, sign_of(condition.comparison), condition.value);
      json_.end_array();
    }
    json_.end_object();
  }

  void triple(std::size_t variable, std::string_view sign, int value) {
    json_.begin_array();
    json_.number(variable);
    json_.string(sign);
    json_.number(value);
    json_.end_array();
  }

  JsonWriter& json_;
};

}  // namespace

std::string_view sign_of(Comparison comparison) {
  switch (comparison) {
    case Comparison::equal:
      return "=";
    case Comparison::unequal:
      return "!=";
    case Comparison::less:
      return "<";
    case Comparison::at_most:
      return "<=";
    case Comparison::greater:
      return ">";
    case Comparison::at_least:
      return ">=";
  }
  return "";
}

std::string scenarios_path(const LessonId& lesson) { return fmt::format("data/scenarios-{}.js", lesson.value); }

RenderedPage scenario_data(const Course&, const PageFrame& frame, const Lesson& lesson) {
  JsonWriter json;
  ScenarioDataWriter writer(json);
  json.begin_object();
  json.key("texts").begin_object();
  for (const auto& [name, value] : frame.texts.scenario) json.key(name).string(value);
  json.end_object();
  json.key("scenarios").begin_array();
  for (const auto& scenario : lesson.scenarios) writer.scenario(scenario);
  json.end_array();
  json.end_object();
  return {scenarios_path(lesson.id), {{"self.moocScenarios=" + json.take() + ";\n", Where::everywhere}}, {}};
}

}  // namespace mooc
