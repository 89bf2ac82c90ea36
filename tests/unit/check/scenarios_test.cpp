// What check proves about simulations, as an author reads it.
#include <gtest/gtest.h>

#include "check/written_course.h"

namespace mooc {
namespace {

std::string told(const std::string& attributes, const std::string& scenes) {
  return WrittenCourse()
      .lesson("## T\n\n:::scenario[Un silence]{id=silence" + attributes + "}\n" + scenes + ":::\n")
      .told();
}

const std::string endings = "### Oui {#oui ending=good}\n\nElle sourit.\n\n### Non {#non ending=hard}\n\nElle part.\n";

TEST(CheckScenarios, HasNothingToSayAboutASoundOne) {
  EXPECT_EQ(told(" graded=true vars=\"a=0\"",
                 "### Début {#debut}\n\n- [Parler](#non)\n- [Attendre](#debut){set=\"a=1\" if=\"a=0\"}\n"
                 "- [Écouter](#oui){points=1}\n\n" +
                     endings),
            "");
}

TEST(CheckScenarios, TellsOfScenesAndChoicesThatNothingReaches) {
  EXPECT_EQ(
      told(" vars=\"a=0\"", "### Début {#debut}\n\n- [Parler](#non)\n- [Écouter](#non){if=\"a>0\"}\n\n" + endings),
      told_at("course/01-un/01-a.md:13:3",
              "warning: the condition of this choice never holds in «Début» [scenario-unreachable]",
              "- [Écouter](#non){if=\"a>0\"}", "  ^^^^^^^^^^^^^^^",
              "look at its «if» and at what the choices before it «set», or remove the choice") +
          told_at("course/01-un/01-a.md:15:1", "error: nothing leads to the scene «Oui» [scenario-unreachable]",
                  "### Oui {#oui ending=good}", "^^^^^^^^^^^^^^^^^^^^^^^^^^",
                  "write a choice that leads to #oui, or remove the scene"));
}

TEST(CheckScenarios, SaysWhenNoChoiceIsOpen) {
  EXPECT_EQ(told(" vars=\"a=1\"",
                 "### Début {#debut}\n\n- [Parler](#suite){set=\"a-1\"}\n- [Attendre](#suite)\n\n"
                 "### Suite {#suite}\n\n- [Finir](#oui){if=\"a>=1\"}\n- [Partir](#non){if=\"a=2\"}\n- "
                 "[Aller](#non){if=\"a=1\"}\n\n" +
                     endings),
            told_at("course/01-un/01-a.md:15:1", "error: no choice of «Suite» is open when a=0 [scenario-dead-end]",
                    "### Suite {#suite}", "^^^^^^^^^^^^^^^^^^",
                    "give the scene a choice without «if», or one for this case"));
}

TEST(CheckScenarios, TellsOfPointsAndOfWaysWithoutEnd) {
  EXPECT_EQ(told("",
                 "### Début {#debut}\n\n- [Attendre](#debut){points=1}\n- [Écouter](#oui)\n- [Parler](#non)\n"
                 "- [Tourner](#tour)\n\n### Tour {#tour}\n\n- [Tourner](#tour)\n\n" +
                     endings),
            told_at("course/01-un/01-a.md:12:3",
                    "error: this choice gives points and can be taken again and again [scenario-endless-points]",
                    "- [Attendre](#debut){points=1}", "  ^^^^^^^^^^^^^^^^^^",
                    "write points=0, or close it after the first time: set=\"dit=1\" if=\"dit=0\"") +
                told_at("course/01-un/01-a.md:17:1",
                        "error: from «Tour» no ending can be reached any more [scenario-dead-end]", "### Tour {#tour}",
                        "^^^^^^^^^^^^^^^^", "write a choice that leads on to an ending"));
}

TEST(CheckScenarios, SaysUnderWhichValuesThereIsNoEnd) {
  EXPECT_EQ(told(" graded=true vars=\"a=0 b=0\"",
                 "### Début {#debut}\n\n- [Attendre](#debut){set=\"a+1 b+1\"}\n- [Écouter](#oui){points=1 if=\"a<2\"}\n"
                 "- [Parler](#non){if=\"a<2\"}\n\n" +
                     endings),
            told_at("course/01-un/01-a.md:10:1",
                    "error: from «Début» no ending can be reached any more when a=2 [scenario-dead-end]",
                    "### Début {#debut}", "^^^^^^^^^^^^^^^^^^", "write a choice that leads on to an ending"));
}

TEST(CheckScenarios, DoesNotSayThatThereAreNoPointsWhereADeadEndHidesThem) {
  EXPECT_EQ(
      told(" graded=true vars=\"a=0\"",
           "### Début {#debut}\n\n- [Écouter](#oui){points=1 if=\"a>0\"}\n- [Parler](#non){if=\"a>0\"}\n\n" + endings),
      told_at("course/01-un/01-a.md:10:1", "error: no choice of «Début» is open when a=0 [scenario-dead-end]",
              "### Début {#debut}", "^^^^^^^^^^^^^^^^^^",
              "give the scene a choice without «if», or one for this case") +
          told_at("course/01-un/01-a.md:15:1", "error: nothing leads to the scene «Oui» [scenario-unreachable]",
                  "### Oui {#oui ending=good}", "^^^^^^^^^^^^^^^^^^^^^^^^^^",
                  "write a choice that leads to #oui, or remove the scene") +
          told_at("course/01-un/01-a.md:19:1", "error: nothing leads to the scene «Non» [scenario-unreachable]",
                  "### Non {#non ending=hard}", "^^^^^^^^^^^^^^^^^^^^^^^^^^",
                  "write a choice that leads to #non, or remove the scene"));
}

TEST(CheckScenarios, RemarksPointsThatContradictTheEndings) {
  EXPECT_EQ(
      told("", "### Début {#debut}\n\n- [Parler](#non){points=2}\n- [Écouter](#oui){points=1}\n\n" + endings),
      told_at("course/01-un/01-a.md:19:1",
              "notice: the hard ending «Non» is reached with 2 points, the best good one with 1 [scenario-unbalanced]",
              "### Non {#non ending=hard}", "^^^^^^^^^^^^^^^^^^^^^^^^^^",
              "give the choices that lead here fewer points, or the others more"));
}

TEST(CheckScenarios, RefusesMarksThatCannotBe) {
  EXPECT_EQ(told(" graded=true", "### Début {#debut}\n\n- [Parler](#non)\n- [Écouter](#oui)\n\n" + endings),
            told_at("course/01-un/01-a.md:9:28",
                    "error: the simulation «silence» is graded, but none of its choices gives points [scenario-marks]",
                    ":::scenario[Un silence]{id=silence graded=true}", "                           ^^^^^^^",
                    "write points=1 behind the choices that count, or remove graded=true"));
}

TEST(CheckScenarios, NumbersThemInIdsLock) {
  WrittenCourse course;
  course.lesson(
      "## T\n\n:::scenario[Un silence]{id=silence}\n### Début {#debut}\n\n- [Oui !](#oui)\n- [Oui ?](#non)\n\n" +
      endings + ":::\n");
  EXPECT_EQ(course.told(),
            told_at("course/01-un/01-a.md:13:3",
                    "error: the choice «oui» exists already, in course/01-un/01-a.md, line 12 [duplicate-id]",
                    "- [Oui ?](#non)", "  ^^^^^^^^^^^^^",
                    "two choices look the same to mooc: give one an identifier, {id=autrement}, or change its words"));
}

}  // namespace
}  // namespace mooc
