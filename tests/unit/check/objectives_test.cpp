// From what a course promises to what it trains and asks.
#include "check/written_course.h"

namespace mooc {
namespace {

const std::string lesson = "course/01-un/01-a.md";
const std::string module = "course/01-un/module.md";

TEST(CheckLessonObjective, AcceptsObjectivesInTheFrontMatterOrInTheText) {
  EXPECT_EQ(WrittenCourse().front("title: A\ncompetences: [1.1]\nobjectives: [Écouter]\n").told(), "");
  EXPECT_EQ(WrittenCourse().front("title: A\ncompetences: [1.1]\n").lesson(":::objectifs\n- Écouter\n:::\n").told(),
            "");
}

TEST(CheckLessonObjective, AsksForOne) {
  EXPECT_EQ(
      WrittenCourse().front("title: A\ncompetences: [1.1]\n").told(),
      told_at(lesson + ":2:8", "warning: the lesson «A» has no objective [lesson-objective]", "title: A", "       ^",
              "say in its front matter what one will be able to do: objectives:, then on the next line   - text: "
              "\"…\""));
}

TEST(CheckLessonObjective, SaysNothingWhereItsKeyIsMisspelt) {
  EXPECT_EQ(WrittenCourse().front("title: A\ncompetences: [1.1]\nobjectifs: [Écouter]\n").told(),
            told_at(lesson + ":4:1", "error: a lesson has no «objectifs» [unknown-key]", "objectifs: [Écouter]",
                    "^^^^^^^^^", "did you mean «objectives»?"));
}

WrittenCourse with_objective(const std::string& competences) {
  return WrittenCourse().front("title: A\ncompetences: [1.1]\nobjectives:\n  - text: Redire\n    competences: " +
                               competences + "\n  - text: Écouter\n    competences: [1.1]\n");
}

const std::string unasked = told_at(
    lesson + ":5:11", "warning: no question of the module asks what this objective promises [objective-question]",
    "  - text: Redire", "          ^^^^^^",
    "write a question with one of its competences (1.2), in a lesson or the quiz of the module");

TEST(CheckObjectiveQuestion, AcceptsAnObjectiveOfWhichAQuestionAsksACompetence) {
  EXPECT_EQ(with_objective("[1.1]").told(), "");
  EXPECT_EQ(with_objective("[1.2, 1.1]").files.size(), 5U);
  auto course = with_objective("[1.2]");
  course.lesson(":::question[Que dire ?]{id=p competences=1.2}\n- [x] Oui\n- [ ] Non\n\nCela ouvre la porte.\n:::\n");
  EXPECT_EQ(course.told(), "");
}

TEST(CheckObjectiveQuestion, TellsAnObjectiveThatNothingAsks) { EXPECT_EQ(with_objective("[1.2]").told(), unasked); }

TEST(CheckObjectiveQuestion, LooksAtTheModuleOfTheObjectiveOnly) {
  auto course = with_objective("[1.2]");
  course.files["course/02-deux/module.md"] = "---\ntitle: Deux\n---\nAutre chose.\n";
  course.files["course/02-deux/01-b.md"] =
      "---\ntitle: B\ncompetences: [1.2]\nobjectives: [Redire]\n---\n"
      ":::question[Que dire ?]{id=p competences=1.2}\n- [x] Oui\n- [ ] Non\n\nCela ouvre la porte.\n:::\n";
  EXPECT_EQ(course.told(), unasked);
}

TEST(CheckObjectiveQuestion, TellsOnceAModuleThatAsksNothing) {
  WrittenCourse course;
  course.files.erase("quizzes/bilan.json");
  course.files[module] = "---\ntitle: Un\nobjectives: [Écouter, Redire]\n---\nCe module parle d’écoute.\n";
  course.front("title: A\nobjectives: [Écouter]\n");
  EXPECT_EQ(
      course.told(),
      told_at(module + ":2:8",
              "warning: the module «Un» has objectives, but no question asks them [objective-question]", "title: Un",
              "       ^^", "write a quiz for it (quiz: in its front matter) or questions in its lessons"));
}

TEST(CheckObjectiveQuestion, SaysNothingWhereTheQuizCouldNotBeRead) {
  auto course = with_objective("[1.2]");
  course.files["quizzes/bilan.json"] = "{ \"id\": \"bilan\" \"asks\": [\"1.1\", \"1.2\"] }\n";
  EXPECT_EQ(
      course.told(),
      told_at("quizzes/bilan.json:1:16", "error: a comma is missing between this and what follows [json-syntax]",
              "{ \"id\": \"bilan\" \"asks\": [\"1.1\", \"1.2\"] }", std::string(15, ' ') + "^", "write a comma here"));
}

std::string untrained(const std::string& place, const std::string& line, const std::string& marks,
                      const std::string& message, const std::string& help) {
  return told_at(place, "warning: " + message + " [competence-untrained]", line, marks, help);
}

TEST(CheckUntrained, TellsWhatAModuleNamesAndNoLessonTrains) {
  WrittenCourse course;
  std::string& text = course.files[module];
  text.replace(text.find("[1.1]"), 5, "[1.1, 1.2]");
  EXPECT_EQ(course.told(),
            untrained(module + ":3:20", "competences: [1.1, 1.2]", "                   ^^^",
                      "the module names competence 1.2, but none of its lessons trains it",
                      "name it in the lesson that trains it (competences: or an objective), or remove it here"));
  course.lesson(":::question[Que dire ?]{id=p competences=1.2}\n- [x] Oui\n- [ ] Non\n\nCela ouvre la porte.\n:::\n");
  EXPECT_EQ(course.told(), "");
}

TEST(CheckUntrained, TellsWhatALessonNamesBesideItsObjectives) {
  const std::string objectives = "objectives:\n  - text: Écouter\n    competences: [1.1]\n";
  auto course = WrittenCourse().front("title: A\ncompetences: [1.1, 1.2]\n" + objectives);
  course.questions(
      "{ \"id\": \"q\", \"type\": \"true-false\", \"prompt\": \"?\", \"answer\": true, \"competences\": "
      "[\"1.1\", \"1.2\"], \"explanation\": \"Il laisse de la place.\" }");
  EXPECT_EQ(course.told(), untrained(lesson + ":3:20", "competences: [1.1, 1.2]", "                   ^^^",
                                     "the lesson names competence 1.2, but none of its objectives and questions does",
                                     "name it in the objective that trains it, or remove it here"));
  course.front("title: A\ncompetences: [1.1, 1.2]\n" + objectives + "  - text: Redire\n");
  EXPECT_EQ(course.told(), "");  // an objective without codes may be about it
}

TEST(CheckUnassessed, TellsOnceWhatIsTrainedAndNeverAsked) {
  auto course = WrittenCourse().front("title: A\ncompetences: [1.1, 1.2]\nobjectives: [Écouter]\n");
  course.files["course/01-un/02-b.md"] = "---\ntitle: B\ncompetences: [1.2]\nobjectives: [Redire]\n---\nUn texte.\n";
  EXPECT_EQ(course.told(), told_at(lesson + ":3:20", "warning: no question asks competence 1.2 [competence-unassessed]",
                                   "competences: [1.1, 1.2]", "                   ^^^",
                                   "write a question with \"competences\": [\"1.2\"] in a quiz or a lesson"));
}

TEST(CheckUnassessed, SaysNothingOfWhatAnObjectiveToldAlready) {
  auto course = WrittenCourse().front(
      "title: A\ncompetences: [1.1, 1.2]\nobjectives:\n  - text: Redire\n    competences: [1.2]\n  - text: Écouter\n"
      "    competences: [1.1]\n");
  EXPECT_EQ(course.told(), unasked);
}

TEST(CheckUnassessed, SaysNothingWhereTheQuestionMayStandInAFileThatCouldNotBeRead) {
  auto course = WrittenCourse().front("title: A\ncompetences: [1.1, 1.2]\nobjectives: [Écouter]\n");
  course.files["quizzes/autre.json"] = "{ \"id\": \"autre\" \"questions\": [ { \"competences\": [\"1.2\"] } ] }\n";
  EXPECT_EQ(course.told().find("competence-unassessed"), std::string::npos);
  course.files["quizzes/autre.json"] = "{ \"id\": \"autre\" \"questions\": [ { \"competences\": [\"11.2\"] } ] }\n";
  EXPECT_NE(course.told().find("competence-unassessed"), std::string::npos);
}

TEST(CheckObjectives, SpeakOfALessonWithOtherMistakesToo) {
  auto course = with_objective("[1.2]");
  course.lesson(":::nte\nUn texte.\n:::\n");
  EXPECT_EQ(course.told(), unasked + told_at(lesson + ":10:4", "error: there is no directive «nte» [directive-unknown]",
                                             ":::nte", "   ^^^", "did you mean :::note?"));
  course.lesson(":::qestion[Que dire ?]{id=p competences=1.2}\n- [x] Oui\n- [ ] Non\n:::\n");
  EXPECT_EQ(course.told().find("objective-question"), std::string::npos);
}

}  // namespace
}  // namespace mooc
