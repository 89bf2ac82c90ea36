// Simulations, cards and timelines as HTML that is read without script, and what the script is given.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "package/site_files.h"
#include "parse/markdown.h"
#include "render/extras.h"
#include "render/scenario_data.h"
#include "render/written.h"

namespace mooc {
namespace {

using namespace testing_bodies;
using testing::ElementsAre;
using testing::HasSubstr;

Lesson lesson_of(const std::string& text) {
  const auto file = make_source_file(0, "course/01-a/01-b.md", text);
  auto parsed = parse_markdown(file, file.whole(), {});
  EXPECT_TRUE(parsed.diagnostics.empty());
  Lesson lesson;
  lesson.id.value = "silence";
  lesson.body = std::move(parsed.value.body);
  lesson.scenarios = std::move(parsed.value.scenarios);
  return lesson;
}

std::string lesson_html(const Lesson& lesson, Where audience = Where::site_only) {
  const auto course = small_course();
  const auto frame = make_page_frame(course);
  Html html(frame.typography);
  BodyWriter writer{course, frame, lesson.body, html, "../"};
  writer.scenarios = lesson.scenarios;
  write_body(writer);
  return page_bytes({"lesson/silence.html", std::move(html).take_parts(), {}}, audience);
}

const std::string silence = R"~(:::scenario[Un silence]{id=silence vars="v=1"}
Bonjour.

## Début {#debut}

Elle se tait.

- [Parler *fort*](#fin){points=0,5 set="v=3"}
  > Trop tôt.
- [Attendre](#fin){if="v>=2" id=attendre}

## Fin {#fin ending=mixed}

:::debrief
Un mot.
:::
:::
)~";

TEST(WriteScenario, GivesLinkedSections) {
  EXPECT_EQ(
      lesson_html(lesson_of(silence)),
      R"~(<section class="box scenario" id="scenario-silence" data-scenario="silence" aria-labelledby="scenario-silence-title">
<p class="box-head"><span class="box-label">Simulation</span> <strong class="box-title" id="scenario-silence-title">Un silence</strong></p>
<div class="scenario-introduction" data-scenario-introduction>
<p>Bonjour.</p>
</div>
<p class="box-foot" data-without-script>Lisez la première scène, puis suivez le lien de ce que vous diriez ou feriez : il mène à la suite. Les autres scènes se trouvent plus bas.</p>
<section class="story-scene" data-scene="debut">
<h2 id="debut">Début</h2>
<p>Elle se tait.</p>
<ul class="scene-choices" data-scene-choices>
<li class="scene-choice" data-scene-choice="parler-fort"><a href="#fin">Parler <em>fort</em></a>
<details class="scene-said"><summary>Ce que l’on peut en dire</summary>
<div data-scene-said>
<p>Trop tôt.</p>
</div></details></li>
<li class="scene-choice" data-scene-choice="attendre"><a href="#fin">Attendre</a> <span class="scene-condition" data-without-script>(si vos choix d’avant le permettent)</span></li>
</ul>
</section>
<section class="story-scene ending" data-scene="fin">
<h2 id="fin">Fin</h2>
<p class="scene-end" data-without-script>Cette histoire se termine ici. <a href="#debut">Reprendre au début</a></p>
</section>
<section class="debrief" data-debrief>
<h2 id="scenario-silence-debrief">Ce que l’on peut en retenir</h2>
<p>Un mot.</p>
</section>
</section>
)~");
}

TEST(WriteScenario, SaysInPackagesThatThePlatformReceivesTheChoices) {
  const std::string line = "<p class=\"scenario-facts\">Les choix que vous faites ici sont transmis à la plateforme";
  EXPECT_THAT(lesson_html(lesson_of(silence), Where::package_only), HasSubstr(line));
  EXPECT_THAT(lesson_html(lesson_of(silence)), testing::Not(HasSubstr(line)));
}

TEST(WriteScenario, GivesTheScriptWhatChoicesDoAndNoWordOfTheStory) {
  auto lesson = lesson_of(silence);
  lesson.scenarios[0].most_points = 500;
  const auto course = small_course();
  const auto page = scenario_data(course, make_page_frame(course), lesson);
  EXPECT_EQ(page.path, "data/scenarios-silence.js");
  EXPECT_THAT(
      page_bytes(page, Where::site_only),
      HasSubstr(
          R"~("scenarios":[{"id":"silence","number":0,"undo":true,"practice":true,"mostPoints":500,"variables":[1],"scenes":[)~"
          R"~({"id":"debut","number":0,"choices":[{"id":"parler-fort","number":0,"target":1,"points":500,"sets":[[0,"=",3]]},)~"
          R"~({"id":"attendre","number":0,"target":1,"conditions":[[0,"\u003e=",2]]}]},)~"
          R"~({"id":"fin","number":0,"ending":"mixed","choices":[]}]}]};)~"));
}

TEST(WriteScenario, BringsItsScriptsAndItsStyleOnlyWhereItIs) {
  EXPECT_THAT(scripts_of(lesson_of(silence)), ElementsAre("data/scenarios-silence.js", "assets/scenario.js"));
  EXPECT_THAT(styles_of(lesson_of(silence)), ElementsAre("assets/scenario.css"));
  EXPECT_THAT(scripts_of(lesson_of("Un mot.\n")), ElementsAre());
  EXPECT_THAT(styles_of(lesson_of("Un mot.\n")), ElementsAre());
  EXPECT_THAT(scripts_of(lesson_of(":::cards[M]{id=m}\n- A\n  > B\n:::\n")), ElementsAre("assets/cards.js"));
  EXPECT_THAT(styles_of(lesson_of(":::timeline\n- **1935** A\n:::\n")), ElementsAre("assets/scenario.css"));
}

TEST(WriteCards, FoldsTheOtherSideOfEach) {
  EXPECT_THAT(lesson_html(lesson_of(":::cards[Mots]{id=mots}\n- Un *silence*\n  > De la place.\n:::\n")),
              HasSubstr(R"~(<ol class="card-list">
<li class="flashcard" data-card="un-silence">
<div class="card-front">
<p>Un <em>silence</em></p>
</div>
<details class="card-back"><summary>Voir l’autre côté</summary>
<div class="card-text">
<p>De la place.</p>
</div>
</details>
</li>
</ol>
)~"));
}

}  // namespace
}  // namespace mooc
