// What follows from a mistake elsewhere is not told as well.
#include "check/written_course.h"

namespace mooc {
namespace {

const std::string module = "course/01-un/module.md";
const std::string lesson = "course/01-un/01-a.md";

std::string told_with_module(const std::string& front_matter) {
  WrittenCourse course;
  course.files[module] = "---\n" + front_matter + "---\nCe module parle d’écoute.\n";
  return course.told();
}

std::string not_placed() {
  return told_at(
      "quizzes/bilan.json:1:10",
      "error: no page places the quiz «bilan», so nobody can take it, and yet it counts in the mark "
      "[quiz-not-placed]",
      R"({ "id": "bilan", "title": "Bilan", "questions": [)", "         ^^^^^",
      "write quiz: bilan into the front matter of a lesson or module, or \"practice\": true into the quiz so "
      "that it does not count");
}

const std::string open_quote =
    told_at(module + ":2:8", "error: the text in quotes is not closed on its line [yaml-quote]", "title: \"Un",
            "       ^^^", "write \" at its end");

TEST(Unread, AQuizMayBePlacedByAPageThatCouldNotBeRead) {
  EXPECT_EQ(told_with_module("title: \"Un\nquiz: bilan\n"), open_quote);
}

TEST(Unread, AQuizIsNotPlacedByAPageThatDoesNotNameIt) {
  EXPECT_EQ(told_with_module("title: \"Un\nquiz: autre\n"), open_quote + not_placed());
}

TEST(Unread, AQuizIsNotPlacedByItsOwnFile) {
  WrittenCourse course;
  course.files[module] = "---\ntitle: Un\n---\nCe module parle d’écoute.\n";
  course.lesson(":::question[Écouter ?]{id=p competences=1.1}\n- [x] Oui\n- [ ] Non\n\nCela ouvre la porte.\n:::\n");
  course.questions(
      R"({ "id": "q", "type": "true-false", "prompt": "?", "answer": 1, "explanation": "Il aide bien." })");
  EXPECT_EQ(
      course.told(),
      not_placed() +
          told_at(
              "quizzes/bilan.json:2:61", "error: «answer» must be true or false [wrong-type]",
              R"({ "id": "q", "type": "true-false", "prompt": "?", "answer": 1, "explanation": "Il aide bien." } ] })",
              std::string(60, ' ') + "^", "write \"answer\": true"));
}

std::string told_with_lesson(const std::string& text) {
  return WrittenCourse()
      .front("title: A\ncompetences: [1.1, 1.2]\nobjectives:\n  - text: Écouter\n")
      .lesson(text)
      .told();
}

std::string unknown_directive(const std::string& line, const std::string& name, const std::string& meant) {
  return told_at(lesson + ":7:4", "error: there is no directive «" + name + "» [directive-unknown]", line,
                 "   " + std::string(name.size(), '^'), "did you mean :::" + meant + "?");
}

TEST(Unread, AQuestionThatCouldNotBeReadMayAskACompetence) {
  const std::string line = ":::queston[Quoi ?]{id=q competences=1.2}";
  EXPECT_EQ(told_with_lesson(line + "\n- [x] Un\n- [ ] Deux\n:::\n"), unknown_directive(line, "queston", "question"));
}

TEST(Unread, ACompetenceIsNotAskedWhereItWasReadAsClaimed) {
  EXPECT_EQ(told_with_lesson(":::nte\nUn texte.\n:::\n"),
            told_at(lesson + ":3:20", "warning: no question asks competence 1.2 [competence-unassessed]",
                    "competences: [1.1, 1.2]", "                   ^^^",
                    "write a question with \"competences\": [\"1.2\"] in a quiz or a lesson") +
                unknown_directive(":::nte", "nte", "note"));
}

}  // namespace
}  // namespace mooc
