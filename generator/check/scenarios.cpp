#include "check/scenarios.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "model/scenario_graph.h"
#include "text/number.h"

namespace mooc {
namespace {

class ScenarioCheck {
 public:
  ScenarioCheck(const Scenario& scenario, const ScenarioGraph& graph, std::vector<Diagnostic>& diagnostics)
      : scenario_(scenario), graph_(graph), diagnostics_(diagnostics) {}

  void check() {
    if (!graph_.is_complete) return tell_size();
    tell_unreached();
    tell_dead_ends();
    tell_endless_points();
    tell_marks();
    if (!has_errors(diagnostics_)) tell_balance();
  }

 private:
  void add(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

  void tell_size() {
    add(error("scenario-too-large", scenario_.span,
              fmt::format("the variables of «{}» make more than {} situations, too many to prove that every way ends",
                          scenario_.id.value, most_situations),
              "use fewer variables, or give them values with name=3 instead of adding in loops"));
  }

  void tell_unreached() {
    for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
      const auto& scene = scenario_.scenes[i];
      if (!graph_.reached[i]) {
        add(error("scenario-unreachable", scene.span, fmt::format("nothing leads to the scene «{}»", scene.title),
                  fmt::format("write a choice that leads to #{}, or remove the scene", scene.id.value)));
        continue;
      }
      for (std::size_t choice = 0; choice < scene.choices.size(); ++choice) {
        if (graph_.opens[i][choice] || is_stuck(i)) continue;
        add(warning("scenario-unreachable", scene.choices[choice].span,
                    fmt::format("the condition of this choice never holds in «{}»", scene.title),
                    "look at its «if» and at what the choices before it «set», or remove the choice"));
      }
    }
  }

  [[nodiscard]] bool is_stuck(std::size_t scene) const {
    return std::any_of(graph_.stuck.begin(), graph_.stuck.end(),
                       [scene](const auto& one) { return one.scene == scene; });
  }

  // The values that the scenes' conditions ask for.
  [[nodiscard]] std::string moment(const std::vector<Scene>& scenes, const std::vector<int>& values) const {
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto asks = [i](const Scene& scene) {
        return std::any_of(scene.choices.begin(), scene.choices.end(), [i](const SceneChoice& choice) {
          return std::any_of(choice.conditions.begin(), choice.conditions.end(),
                             [i](const Condition& condition) { return condition.variable == i; });
        });
      };
      if (std::any_of(scenes.begin(), scenes.end(), asks))
        text += fmt::format("{}{}={}", text.empty() ? "" : " and ", scenario_.variables[i].name, values[i]);
    }
    return text;
  }

  void tell_dead_ends() {
    for (const auto& [at, values] : graph_.stuck) {
      const auto& scene = scenario_.scenes[at];
      add(error("scenario-dead-end", scene.span,
                fmt::format("no choice of «{}» is open when {}", scene.title, moment({scene}, values)),
                "give the scene a choice without «if», or one for this case"));
    }
    for (const auto& [at, values] : graph_.endless) {
      const auto& scene = scenario_.scenes[at];
      const auto when = values.empty() ? std::string() : " when " + moment(scenario_.scenes, values);
      add(error("scenario-dead-end", scene.span,
                fmt::format("from «{}» no ending can be reached any more{}", scene.title, when),
                "write a choice that leads on to an ending"));
    }
  }

  void tell_endless_points() {
    for (const auto& [scene, choice] : graph_.endless_points) {
      add(error("scenario-endless-points", scenario_.scenes[scene].choices[choice].span,
                "this choice gives points and can be taken again and again",
                "write points=0, or close it after the first time: set=\"dit=1\" if=\"dit=0\""));
    }
  }

  void tell_marks() {
    if (scenario_.required && !scenario_.graded)
      add(error("scenario-marks", scenario_.required_span,
                fmt::format("the simulation «{}» is required but never marked", scenario_.id.value),
                "write graded=true, or remove «required»"));
    const bool has_dead_ends = !graph_.stuck.empty() || !graph_.endless.empty();  // points may lie behind them
    if (!scenario_.graded || graph_.most_points > 0 || !graph_.endless_points.empty() || has_dead_ends) return;
    add(error("scenario-marks", scenario_.span,
              fmt::format("the simulation «{}» is graded, but none of its choices gives points", scenario_.id.value),
              "write points=1 behind the choices that count, or remove graded=true"));
  }

  void tell_balance() {
    if (graph_.endings.size() == 1 && scenario_.scenes.size() > 1)
      add(notice("scenario-unbalanced", scenario_.span,
                 fmt::format("every way through «{}» leads to the same ending", scenario_.id.value),
                 "let choices make a difference: write a second ending"));
    tell_contradiction();
    tell_position();
  }

  // What is called hard should not pay better than what is called good.
  void tell_contradiction() {
    const ReachedEnding* good = nullptr;
    for (const auto& ending : graph_.endings)
      if (kind_of(ending) == Ending::good && (!good || ending.most_points > good->most_points)) good = &ending;
    if (!good || graph_.most_points == 0) return;
    for (const auto& ending : graph_.endings) {
      if (kind_of(ending) != Ending::hard || ending.most_points < good->most_points) continue;
      const auto& scene = scenario_.scenes[ending.scene];
      add(notice("scenario-unbalanced", scene.span,
                 fmt::format("the hard ending «{}» is reached with {} points, the best good one with {}", scene.title,
                             points(ending.most_points), points(good->most_points)),
                 "give the choices that lead here fewer points, or the others more"));
    }
  }

  // Who always takes the same place in the list should not do best.
  void tell_position() {
    constexpr std::size_t enough = 4;  // scenes that say something about a habit
    std::size_t asked = 0, first = 0;
    for (const auto& scene : scenario_.scenes) {
      const auto best = std::max_element(scene.choices.begin(), scene.choices.end(),
                                         [](const auto& a, const auto& b) { return a.points < b.points; });
      if (scene.choices.size() < 2 || best->points == 0) continue;
      ++asked;
      first += best == scene.choices.begin() ? 1 : 0;
    }
    if (asked < enough || first != asked) return;
    add(notice("scenario-unbalanced", scenario_.span,
               fmt::format("in every scene of «{}» the choice with most points is the first", scenario_.id.value),
               "change the order in some scenes: who notices it stops thinking"));
  }

  [[nodiscard]] Ending kind_of(const ReachedEnding& ending) const { return scenario_.scenes[ending.scene].ending; }
  static std::string points(long long value) { return format_number(static_cast<double>(value) / 1000); }

  const Scenario& scenario_;
  const ScenarioGraph& graph_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check_scenarios(Course& course, std::vector<Diagnostic>& diagnostics) {
  for (Lesson& lesson : course.lessons) {
    for (Scenario& scenario : lesson.scenarios) {
      if (!scenario.is_whole) continue;
      const auto graph = graph_of(scenario);
      scenario.most_points = graph.most_points;
      if (graph.is_complete) scenario.longest_way = graph.longest;
      std::vector<Diagnostic> found;
      ScenarioCheck(scenario, graph, found).check();
      append(diagnostics, std::move(found));
    }
  }
}

}  // namespace mooc
