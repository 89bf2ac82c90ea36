// Simulations that are written in a lesson: what they become, and what an author is told.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"
#include "parse/markdown.h"

namespace mooc {
namespace {

const std::string small = R"~(## Une simulation

:::scenario[Un silence]{id=silence vars="confiance=2 temps" graded=true pass=50 undo=false}
Vous pouvez vous *arrêter*.

### La salle {#salle}

Elle se tait.

- [« Parle ! »](#fin-fermee){points=0 competence=9.2,9.3 set="confiance-1 temps=3"}
  > Trop tôt.
- [Attendre *encore*](#fin){points=2,5 if="confiance>=2 and temps != 3" id=attendre}

### Elle parle {#fin ending=good}

Elle sourit.

### Elle part {#fin-fermee ending=hard}

:::debrief[À retenir]
Un silence est une réponse.
:::
:::

Après.
)~";

ParsedBody parsed(const std::string& text) {
  const auto file = make_source_file(0, "course/01-a/01-b.md", text);
  return parse_markdown(file, file.whole(), {}).value;
}

TEST(LessonScenarios, BecomeScenesAndChoices) {
  EXPECT_EQ(diagnostics_of_lesson(small), "");
  const auto body = parsed(small);
  ASSERT_EQ(body.scenarios.size(), 1U);
  const auto& scenario = body.scenarios[0];
  EXPECT_TRUE(scenario.is_whole);
  EXPECT_EQ(scenario.id.value, "silence");
  EXPECT_EQ(scenario.title, "Un silence");
  EXPECT_EQ(plain_text(scenario.introduction), "Vous pouvez vous arrêter.");
  EXPECT_TRUE(scenario.graded);
  EXPECT_FALSE(scenario.undo);
  EXPECT_EQ(scenario.pass_mark, 50);
  EXPECT_EQ(scenario.level, 3);
  ASSERT_EQ(scenario.variables.size(), 2U);
  EXPECT_EQ(scenario.variables[0].start, 2);
  EXPECT_EQ(scenario.variables[1].start, 0);
  ASSERT_EQ(scenario.scenes.size(), 3U);
  EXPECT_EQ(scenario.scenes[0].id.value, "salle");
  EXPECT_EQ(plain_text(scenario.scenes[0].body), "Elle se tait.");
  EXPECT_EQ(scenario.scenes[1].ending, Ending::good);
  EXPECT_EQ(scenario.scenes[2].title, "Elle part");
  EXPECT_EQ(scenario.debrief_title, "À retenir");
  EXPECT_EQ(plain_text(*scenario.debrief), "Un silence est une réponse.");
}

TEST(LessonScenarios, ReadWhatAChoiceDoes) {
  const auto body = parsed(small);
  const auto& choices = body.scenarios[0].scenes[0].choices;
  ASSERT_EQ(choices.size(), 2U);
  EXPECT_EQ(plain_text(choices[0].text), "« Parle ! »");
  EXPECT_EQ(choices[0].id.value, "parle");
  EXPECT_EQ(choices[0].target, 2U);
  EXPECT_TRUE(choices[0].has_points);
  EXPECT_EQ(choices[0].competences.size(), 2U);
  EXPECT_EQ(plain_text(*choices[0].feedback), "Trop tôt.");
  EXPECT_EQ(after(choices[0], {2, 0}), (std::vector<int>{1, 3}));
  EXPECT_EQ(choices[1].id.value, "attendre");
  EXPECT_EQ(choices[1].points, 2.5);
  EXPECT_TRUE(is_open(choices[1], {2, 0}));
  EXPECT_FALSE(is_open(choices[1], {1, 0}));
  EXPECT_FALSE(is_open(choices[1], {2, 3}));
}

TEST(LessonScenarios, LeaveTheirPlaceInTheLesson) {
  const auto body = parsed(small + "\n:::scenario[B]{id=b}\n### S {#s ending=good}\nMot.\n:::\n").body;
  ASSERT_EQ(body.directives.size(), 2U);
  EXPECT_EQ(body.directives[1].scenario, 1U);
  EXPECT_EQ(plain_text(body), "Une simulation Après.");
  EXPECT_EQ(body.headings.size(), 1U) << "scenes are no part of the lesson's outline";
}

std::string told(const std::string& scenes) {
  return diagnostics_of_lesson("## T\n\n:::scenario[Un silence]{id=silence vars=\"confiance=0\"}\n" + scenes + ":::\n");
}

// `line` is a choice; behind it a good ending.
std::string told_of_choice(const std::string& line) {
  return told("### A {#a}\n\n" + line + "\n\n### B {#b ending=good}\n\nFin.\n");
}

TEST(LessonScenarios, TellOfASceneWithoutWayOn) {
  EXPECT_EQ(
      told("### A {#a}\n\nMot.\n"),
      R"~(course/01-ecoute/02-reformuler.md:7:1: error: the scene «A» has no choices and is no ending [scenario-scene]
    7 | ### A {#a}
      | ^^^^^^^^^^
      = help: write a list of links below it: - [What one does](#scene), or mark it as an ending: {#a ending=good}
)~");
  EXPECT_EQ(told("Mot.\n"),
            R"~(course/01-ecoute/02-reformuler.md:6:1: error: this simulation has no scene [scenario-scene]
    6 | :::scenario[Un silence]{id=silence vars="confiance=0"}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write a heading for each scene: ### Where it begins {#debut}
)~");
}

TEST(LessonScenarios, ProposeTheSceneThatIsMeant) {
  EXPECT_EQ(told("### A {#debut}\n\n- [Aller](#fins)\n\n### B {#fin ending=good}\n\nFin.\n"),
            R"~(course/01-ecoute/02-reformuler.md:9:11: error: this simulation has no scene «fins» [scenario-target]
    9 | - [Aller](#fins)
      |           ^^^^^
      = help: did you mean #fin?
)~");
}

TEST(LessonScenarios, PointAtTheWordInAnAttribute) {
  EXPECT_EQ(
      told_of_choice("- [Aller](#b){set=\"confience+1\"}"),
      R"~(course/01-ecoute/02-reformuler.md:9:20: error: this simulation has no variable «confience» [scenario-variable]
    9 | - [Aller](#b){set="confience+1"}
      |                    ^^^^^^^^^
      = help: did you mean «confiance»?
)~");
  EXPECT_EQ(
      told_of_choice("- [Aller](#b){if=\"confiance>=2 et confiance<4\"}"),
      R"~(course/01-ecoute/02-reformuler.md:9:30: error: «2 et confiance<4» is more than a number: comparisons are joined by and [scenario-variable]
    9 | - [Aller](#b){if="confiance>=2 et confiance<4"}
      |                              ^^^^^^^^^^^^^^^^
      = help: write confiance>=2 and temps<3
)~");
  EXPECT_EQ(
      told_of_choice("- [Aller](#b){set=\"confiance + 1\"}"),
      R"~(course/01-ecoute/02-reformuler.md:9:20: error: «confiance» does not say how a variable changes [scenario-variable]
    9 | - [Aller](#b){set="confiance + 1"}
      |                    ^^^^^^^^^
      = help: write name+1, name-1 or name=3 without spaces, several with a space between
)~");
  EXPECT_EQ(told_of_choice("- [Aller](#b){point=1}"),
            R"~(course/01-ecoute/02-reformuler.md:9:15: error: a choice has no attribute «point» [scenario-choice]
    9 | - [Aller](#b){point=1}
      |               ^^^^^
      = help: did you mean «points»?
)~");
}

TEST(LessonScenarios, RefusePointsWhoseSumWouldNotBeExact) {
  EXPECT_EQ(told_of_choice("- [Aller](#b){points=1000}"), "");
  EXPECT_EQ(told_of_choice("- [Aller](#b){points=1001}"),
            R"~(course/01-ecoute/02-reformuler.md:9:22: error: «1001» is no number of points [scenario-choice]
    9 | - [Aller](#b){points=1001}
      |                      ^^^^
      = help: write 0 to 1000: points=2
)~");
}

TEST(LessonScenarios, TellOfWhatBelongsToNoChoice) {
  EXPECT_EQ(
      told_of_choice("- [Aller](#b) et voir"),
      R"~(course/01-ecoute/02-reformuler.md:9:15: error: this text stands behind a choice and would belong to nothing [scenario-choice]
    9 | - [Aller](#b) et voir
      |               ^^^^^^^
      = help: write it inside the brackets, or as a quote below the choice: > …
)~");
  EXPECT_EQ(
      told_of_choice("- [Aller](#b)\n\n> Non.\n\n- [Rester](#b)"),
      R"~(course/01-ecoute/02-reformuler.md:11:1: error: this comment is not indented, so it belongs to no choice [scenario-choice]
   11 | > Non.
      | ^^^^^^
      = help: write two spaces before its >, under the choice that it is about
)~");
  EXPECT_EQ(
      told_of_choice("Voir [B](#b).\n\n- [Aller](#b)\n- Rester"),
      R"~(course/01-ecoute/02-reformuler.md:9:10: error: this link leads to a scene but is no choice [scenario-choice]
    9 | Voir [B](#b).
      |          ^^
      = help: write it as an item of the list that ends the scene: - [What one does](#scene)
course/01-ecoute/02-reformuler.md:12:1: error: this choice does not begin with a link to a scene [scenario-choice]
   12 | - Rester
      | ^^^^^^^^
      = help: write - [What one says or does](#scene)
)~");
}

TEST(LessonScenarios, TellOfPartsThatCannotStandThere) {
  EXPECT_EQ(told("### A {#a ending=bon}\n\nFin.\n"),
            R"~(course/01-ecoute/02-reformuler.md:7:18: error: «bon» is no kind of ending [scenario-scene]
    7 | ### A {#a ending=bon}
      |                  ^^^
      = help: write ending=good, ending=mixed or ending=hard
)~");
  EXPECT_EQ(told("### A {ending=good}\n\nFin.\n"),
            R"~(course/01-ecoute/02-reformuler.md:7:1: error: this ending has no name [scenario-scene]
    7 | ### A {ending=good}
      | ^^^^^^^^^^^^^^^^^^^
      = help: write the name first: {#fin-ouverte ending=good}
)~");
  EXPECT_EQ(diagnostics_of_lesson("## Titre {#t ending=good}\n\n:::debrief\nMot.\n:::\n"),
            R"~(course/01-ecoute/02-reformuler.md:4:14: error: this heading has no attribute «ending» [attribute-syntax]
    4 | ## Titre {#t ending=good}
      |              ^^^^^^
      = help: only the scenes of a simulation end in {#name ending=good}
course/01-ecoute/02-reformuler.md:6:1: error: a debrief stands inside a simulation [directive-place]
    6 | :::debrief
      | ^^^^^^^^^^
      = help: open :::scenario[…]{id=…} before it, and close that after it
)~");
  EXPECT_EQ(
      told("### A {#a ending=good}\n\n:::reflection[Et vous ?]{id=r}\n:::\n"),
      R"~(course/01-ecoute/02-reformuler.md:9:1: error: :::reflection cannot stand inside a simulation [directive-place]
    9 | :::reflection[Et vous ?]{id=r}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: close the simulation with ::: before it
)~");
}

TEST(LessonScenarios, ACardHasTwoSidesAndATimelineIsAList) {
  EXPECT_EQ(diagnostics_of_lesson(":::cards[Mots]{id=m}\n- Un\n  > One\n- Deux\n:::\n\n:::timeline\nMot.\n:::\n"),
            R"~(course/01-ecoute/02-reformuler.md:7:1: error: this card has no other side [directive-content]
    7 | - Deux
      | ^^^^^^
      = help: write it as a quote below, two spaces further in: > …
course/01-ecoute/02-reformuler.md:10:1: error: a timeline is a list [directive-content]
   10 | :::timeline
      | ^^^^^^^^^^^
      = help: begin each moment with a hyphen: - **1990** Le premier groupe
)~");
}

}  // namespace
}  // namespace mooc
