// What is proved about a simulation, held against walks through it.
#include "model/scenario_graph.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

#include "parse/markdown.h"

namespace mooc {
namespace {

Scenario scenario_of(const std::string& variables, const std::string& scenes) {
  const auto file = make_source_file(0, "course/01-a/01-b.md",
                                     "## T\n\n:::scenario[S]{id=s vars=\"" + variables + "\"}\n" + scenes + ":::\n");
  auto parsed = parse_markdown(file, file.whole(), {});
  EXPECT_TRUE(parsed.diagnostics.empty()) << (parsed.diagnostics.empty() ? "" : parsed.diagnostics[0].message);
  return std::move(parsed.value.scenarios.at(0));
}

TEST(ScenarioGraph, FindsTheBestWay) {
  const auto graph = graph_of(scenario_of("v=0", R"(### A {#a}
- [1](#b){points=1}
- [2](#c){points=2 set="v+1"}
### B {#b}
- [1](#c){points=2}
### C {#c}
- [1](#d){points=5 if="v=0"}
- [2](#e){points=1}
### D {#d ending=good}
x
### E {#e ending=hard}
x
)"));
  EXPECT_TRUE(graph.is_complete);
  EXPECT_TRUE(graph.stuck.empty());
  EXPECT_EQ(graph.most_points, 8000);
  EXPECT_FALSE(graph.has_loops);
  EXPECT_EQ(graph.ways, 3U);
  EXPECT_EQ(graph.longest, 3U);
  ASSERT_EQ(graph.endings.size(), 2U);
  EXPECT_EQ(graph.endings[1].least_points, 3000);
  EXPECT_EQ(graph.endings[1].most_points, 4000);
  EXPECT_EQ(graph.endings[1].shortest, 2U);
}

TEST(ScenarioGraph, CountsAVariableThatOnlyRisesInALoopOnlyAsFarAsItIsAsked) {
  const auto graph = graph_of(scenario_of("n=0 m=0 k=0", R"(### A {#a}
- [1](#a){set="n+1 m+1 k+1"}
- [2](#b){if="n>=3 and m>=40"}
### B {#b ending=good}
x
)"));
  EXPECT_EQ(graph.situations, 44U) << "A with n up to 4 and m up to 41, and B with m 40 and 41";
  EXPECT_TRUE(graph.has_loops);
  EXPECT_EQ(graph.ways, std::nullopt);
}

TEST(ScenarioGraph, SaysWhereItIsTooLargeToBeWalked) {
  std::string loop;
  for (const char* name : {"a", "b", "c"})
    for (const char* by : {"+1", "-1"}) loop += std::string("- [") + name + by + "](#a){set=\"" + name + by + "\"}\n";
  const auto graph = graph_of(scenario_of(
      "a=0 b=0 c=0", "### A {#a}\n" + loop + "- [x](#b){if=\"a>0 and b>0 and c>0\"}\n### B {#b ending=good}\nx\n"));
  EXPECT_FALSE(graph.is_complete);
}

TEST(ScenarioGraph, FindsEndlessPointsAndWhatNeverEnds) {
  const auto graph = graph_of(scenario_of("v=0", R"(### A {#a}
- [1](#b){points=1}
- [2](#c)
### B {#b}
- [1](#a)
### C {#c}
- [1](#d)
### D {#d}
- [1](#c)
### E {#e ending=good}
x
)"));
  ASSERT_EQ(graph.endless_points.size(), 1U);
  EXPECT_EQ(graph.endless_points[0].scene, 0U);
  EXPECT_FALSE(graph.reached[4]);
  ASSERT_EQ(graph.endless.size(), 4U);
  for (std::size_t scene = 0; scene < 4; ++scene) {
    EXPECT_EQ(graph.endless[scene].scene, scene);
    EXPECT_TRUE(graph.endless[scene].values.empty()) << "under all values";
  }
}

// A scenario of random scenes, choices, conditions and points.
Scenario random_scenario(std::mt19937& random) {
  const auto upto = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  Scenario scenario;
  scenario.variables = {{"a", upto(2)}, {"b", upto(2)}};
  const int scenes = 3 + upto(5);
  for (int i = 0; i < scenes; ++i) {
    Scene scene;
    const int choices = i >= scenes - 2 ? 0 : 1 + upto(2);
    if (choices == 0) scene.ending = i % 2 == 0 ? Ending::good : Ending::hard;
    for (int c = 0; c < choices; ++c) {
      SceneChoice choice;
      choice.target = static_cast<std::size_t>(upto(scenes - 1));
      choice.points = upto(3) == 0 ? upto(4) / 2.0 : 0;
      if (upto(1) == 0) choice.sets.push_back({static_cast<std::size_t>(upto(1)), upto(2) > 0, upto(4) - 2});
      if (upto(2) == 0)
        choice.conditions.push_back({static_cast<std::size_t>(upto(1)), static_cast<Comparison>(upto(5)), upto(4) - 1});
      scene.choices.push_back(std::move(choice));
    }
    scenario.scenes.push_back(std::move(scene));
  }
  return scenario;
}

struct Walk {
  const Scenario& scenario;
  const ScenarioGraph& graph;

  // One walk of at most 40 choices; every claim of the graph about what was met must hold.
  void take(std::mt19937& random) const {
    std::size_t at = 0;
    std::vector<int> values;
    for (const auto& variable : scenario.variables) values.push_back(variable.start);
    long long points = 0;
    for (std::size_t steps = 0; steps < 40; ++steps) {
      ASSERT_TRUE(graph.reached[at]);
      const auto& scene = scenario.scenes[at];
      if (scene.ending != Ending::none) return arrive(at, points, steps);
      std::vector<std::size_t> open;
      for (std::size_t c = 0; c < scene.choices.size(); ++c)
        if (is_open(scene.choices[c], values)) open.push_back(c);
      if (open.empty()) {
        const auto is_here = [at](const auto& stuck) { return stuck.scene == at; };
        ASSERT_TRUE(std::any_of(graph.stuck.begin(), graph.stuck.end(), is_here));
        return;
      }
      const auto taken = open[random() % open.size()];
      ASSERT_TRUE(graph.opens[at][taken]);
      points += thousandths(scene.choices[taken].points);
      values = after(scene.choices[taken], std::move(values));
      at = scene.choices[taken].target;
    }
    EXPECT_TRUE(graph.has_loops) << "a way of 40 choices through ten scenes comes back somewhere";
  }

  void arrive(std::size_t at, long long points, std::size_t steps) const {
    if (!graph.endless_points.empty()) return;
    const auto ending = std::find_if(graph.endings.begin(), graph.endings.end(),
                                     [at](const ReachedEnding& one) { return one.scene == at; });
    ASSERT_NE(ending, graph.endings.end());
    EXPECT_GE(points, ending->least_points);
    EXPECT_LE(points, ending->most_points);
    EXPECT_LE(points, graph.most_points);
    EXPECT_GE(steps, ending->shortest);
    EXPECT_LE(steps, graph.longest.value_or(steps));
  }
};

TEST(ScenarioGraph, AgreesWithRandomWalks) {
  std::mt19937 random(20261128);
  int with_points = 0, met_best = 0;
  for (int i = 0; i < 400; ++i) {
    const auto scenario = random_scenario(random);
    const auto graph = graph_of(scenario);
    ASSERT_TRUE(graph.is_complete);
    long long best = 0;
    for (int walk = 0; walk < 60; ++walk) Walk{scenario, graph}.take(random);
    if (graph.endless_points.empty() && graph.most_points > 0) {
      ++with_points;
      std::mt19937 again(static_cast<unsigned>(i));
      for (int walk = 0; walk < 300 && best < graph.most_points; ++walk) {
        std::size_t at = 0;
        std::vector<int> values;
        for (const auto& variable : scenario.variables) values.push_back(variable.start);
        long long points = 0;
        for (int step = 0; step < 60 && scenario.scenes[at].ending == Ending::none; ++step) {
          std::vector<const SceneChoice*> open;
          for (const auto& choice : scenario.scenes[at].choices)
            if (is_open(choice, values)) open.push_back(&choice);
          if (open.empty()) break;
          const auto& taken = *open[again() % open.size()];
          points += thousandths(taken.points);
          values = after(taken, std::move(values));
          at = taken.target;
        }
        if (scenario.scenes[at].ending != Ending::none) best = std::max(best, points);
      }
      met_best += best == graph.most_points ? 1 : 0;
    }
  }
  EXPECT_GT(with_points, 20);
  EXPECT_GE(met_best * 10, with_points * 9) << "the best way that is claimed is nearly always met by chance";
}

TEST(StepsKept, AreAllOfTheLongestWayAndWithLoopsTwiceTheScenes) {
  Scenario scenario;
  scenario.scenes.resize(4);
  EXPECT_EQ(steps_kept(scenario), 8);
  scenario.longest_way = 3;
  EXPECT_EQ(steps_kept(scenario), 3);
  scenario.longest_way = 80;
  EXPECT_EQ(steps_kept(scenario), 60);
}

}  // namespace
}  // namespace mooc
