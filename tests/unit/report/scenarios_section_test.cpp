// The drawing of a simulation and the table beside it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/markdown.h"
#include "report/report_page.h"
#include "report/sample_course.h"
#include "report/scenario_layout.h"

namespace mooc {
namespace {

using testing::HasSubstr;
using testing::Not;

Scenario scenario_of(const std::string& text) {
  const auto file = make_source_file(0, "course/01-a/01-b.md", text);
  auto parsed = parse_markdown(file, file.whole(), {});
  return std::move(parsed.value.scenarios.at(0));
}

Scenario silence() {
  return scenario_of(R"~(:::scenario[Un <silence>]{id=silence}
## Début {#debut}
- [Parler](#non){points=2}
- [Attendre](#suite)
## Suite {#suite}
- [Revenir](#debut)
- [Écouter](#oui){points=1}
## Oui, elle parle enfin de tout ce qui compte pour elle {#oui ending=good}
## Non {#non ending=hard}
## Perdue {#perdue ending=mixed}
:::
)~");
}

std::string page_of(Scenario scenario) {
  Course course = sample::course();
  course.lessons[0].scenarios.push_back(std::move(scenario));
  return report_page(course, {}, {}, {.today = "2026-01-31", .program = "mooc 1.2.3"});
}

TEST(ScenarioLayout, PutsScenesInRowsByTheirDistanceAndLostOnesLast) {
  const auto scenario = silence();
  const auto layout = layout_of(scenario, graph_of(scenario));
  EXPECT_EQ(layout.rows, 4U);
  EXPECT_EQ(layout.columns, 2U);
  std::vector<std::size_t> rows;
  for (const auto& place : layout.scenes) rows.push_back(place.row);
  EXPECT_EQ(rows, (std::vector<std::size_t>{0, 1, 2, 1, 3}));
  EXPECT_EQ(layout.lines.size(), 4U);
}

TEST(ScenariosSection, DrawsTheGraphAndSaysTheSameInATable) {
  const auto page = page_of(silence());
  EXPECT_THAT(page, HasSubstr("<a href=\"#scenarios\">Simulations</a>"));
  EXPECT_THAT(page, HasSubstr("<svg class=\"scenario-graph\" role=\"img\" aria-labelledby=\"graph-silence-title "
                              "graph-silence-desc\""));
  EXPECT_THAT(page, HasSubstr("Les scènes et les choix de «\u00a0Un &lt;silence&gt;\u00a0»"));
  EXPECT_THAT(page, HasSubstr("<g class=\"scene lost ending mixed\">"));
  EXPECT_THAT(page, HasSubstr("Oui, elle parle enfin</tspan>"));
  EXPECT_THAT(page, HasSubstr("Aucun chemin n’arrive à\u00a0: 5. Perdue."));
  EXPECT_THAT(
      page, HasSubstr("Fins difficiles atteintes avec autant de points que la meilleure fin favorable\u00a0: 4. Non."));
  EXPECT_THAT(page, HasSubstr("<td class=\"words\">Attendre</td><td class=\"name\">2. Suite</td><td "
                              "class=\"number\">–</td><td>–</td></tr>"));
}

TEST(ScenariosSection, LeadsASceneToTheOneBesideItFromSideToSideAndNamesConditions) {
  const auto page = page_of(scenario_of(R"~(:::scenario[S]{id=s vars="v=1"}
## A {#a}
- [B](#b)
- [C](#c){if="v=1"}
## B {#b}
- [C](#c)
## C {#c ending=good}
:::
)~"));
  EXPECT_THAT(page,
              HasSubstr("<path class=\"line\" d=\"M191 163H217\"/>\n<path class=\"head\" d=\"M217 163l-9 -5v10z\"/>"));
  EXPECT_THAT(page, HasSubstr("<td class=\"number\">–</td><td>sous condition</td>"));
}

TEST(ScenariosSection, IsLeftOutWhereThereIsNone) {
  EXPECT_THAT(report_page(sample::course(), {}, {}, {.today = "2026-01-31", .program = "mooc 1.2.3"}),
              Not(HasSubstr("#scenarios")));
}

}  // namespace
}  // namespace mooc
