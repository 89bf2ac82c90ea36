// Items, options, gaps and scales within a course: their names, their texts, what they weigh.
#include <gtest/gtest.h>

#include "check/check_course.h"
#include "check/written_course.h"

namespace mooc {
namespace {

// Of the only question, which begins on line 2.
std::string told(const std::string& question) {
  WrittenCourse course;
  course.files["quizzes/bilan.json"] =
      "{ \"id\": \"bilan\", \"title\": \"Bilan\", \"questions\": [\n" + question + ",\n" +
      R"({ "id": "vrai", "type": "true-false", "prompt": "P", "answer": true, "competences": ["1.1"], "explanation": "Cela ouvre la porte." } ] })" +
      "\n";
  return course.told();
}

TEST(CheckQuestionTypes, FindNothingWrongWithOneOfEach) {
  EXPECT_EQ(told(R"({ "id": "a", "type": "matching", "prompt": "P", "explanation": "Cela ouvre la porte.",
  "pairs": [ { "text": "Oui", "match": "Oui" }, { "text": "Non", "match": "Non" } ], "decoys": ["Peut-être"] },
{ "id": "b", "type": "ordering", "prompt": "P", "feedback_incorrect": "On se tait d’abord.", "items": ["Se taire", "Écouter"] },
{ "id": "c", "type": "gaps", "prompt": "P", "text": "{{x}} {{y}}", "gaps": { "x": { "answers": ["x"], "feedback": "Cela ouvre la porte." },
  "y": { "choices": ["x", "y"], "answer": "y", "feedback": "Cela ouvre la porte." } } },
{ "id": "d", "type": "likert", "prompt": "P" },
{ "id": "e", "type": "long", "prompt": "P", "criteria": ["Je dis ce que je vois"] })"),
            "");
}

TEST(CheckQuestionTypes, TellThatItemsAndOptionsShareTheirNames) {
  EXPECT_EQ(
      told(R"({ "id": "a", "type": "categorise", "prompt": "P", "explanation": "Cela ouvre la porte.", "categories": [
  { "id": "aide", "text": "Aide", "items": [{ "id": "pese", "text": "Rester" }, "Attendre"] },
  { "id": "pese", "text": "Pèse", "items": [] } ] })"),
      R"~(quizzes/bilan.json:4:12: error: the item «pese» exists already, in quizzes/bilan.json, line 3 [duplicate-id]
    4 |   { "id": "pese", "text": "Pèse", "items": [] } ] },
      |            ^^^^
      = help: give one of the two another identifier
)~");
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "gaps", "prompt": "P", "explanation": "Cela ouvre la porte.", "text": "{{to-x}} {{y}}", "gaps": {
  "to-x": { "answers": ["x"] },
  "y": { "choices": ["x", "y"], "answer": "y" } } })"),
      R"~(quizzes/bilan.json:4:23: error: the choice «to-x» exists already, in quizzes/bilan.json, line 3 [duplicate-id]
    4 |   "y": { "choices": ["x", "y"], "answer": "y" } } },
      |                       ^
      = help: two choices look the same to mooc: give one an identifier, or change its words
)~");
}

TEST(CheckQuestionTypes, TellThatTwoItemsOrRowsSayTheSame) {
  EXPECT_EQ(told(R"({ "id": "a", "type": "ordering", "prompt": "P", "explanation": "Cela ouvre la porte.", "items": [
  "Écouter",
  "ecouter." ] })"),
            R"~(quizzes/bilan.json:4:4: error: this item says the same as item 1 of the question [equal-choices]
    4 |   "ecouter." ] },
      |    ^^^^^^^^
      = help: write another item, or remove one of the two
)~");
}

TEST(CheckQuestionTypes, AskForAnExplanationInTheirOwnWords) {
  const auto remedy = [](const std::string& question) {
    const auto text = told(question);
    const auto help = text.find("= help: ");
    return help == std::string::npos ? text : text.substr(help + 8);
  };
  EXPECT_EQ(remedy(R"({ "id": "a", "type": "ordering", "prompt": "P", "items": ["Écouter", "Redire"] })"),
            "write an explanation, or a feedback for who was wrong, that says why\n");
  EXPECT_EQ(
      remedy(R"({ "id": "a", "type": "gaps", "prompt": "P", "text": "{{x}}", "gaps": { "x": { "answers": ["x"] } } })"),
      "write a feedback for each gap that says why, or an explanation for all\n");
  EXPECT_EQ(
      remedy(
          R"({ "id": "a", "type": "matrix", "prompt": "P", "columns": ["Oui", "Non"], "rows": [ { "text": "A", "answer": "Oui" } ] })"),
      "write a feedback for each item that says why, or an explanation for all\n");
  EXPECT_EQ(remedy(R"({ "id": "a", "type": "long", "prompt": "P" })"),
            "write a model answer, or criteria by which to read one's own text\n");
}

TEST(CheckQuestionTypes, TellThatAFeedbackWouldBeTakenForThatOfTheWhole) {
  EXPECT_EQ(
      told(R"({ "id": "a", "type": "single", "prompt": "P", "explanation": "Cela ouvre la porte.", "choices": [
  { "text": "Correct", "feedback": "Bien." }, { "text": "Faux", "correct": true } ] })"),
      R"~(quizzes/bilan.json:3:3: error: «correct» is the name of what is said to the answer as a whole [duplicate-id]
    3 |   { "text": "Correct", "feedback": "Bien." }, { "text": "Faux", "correct": true } ] },
      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: give it another identifier, or other words
)~");
}

TEST(CheckQuestionTypes, RefuseAGradedQuizOfWhichNothingIsMarked) {
  WrittenCourse course;
  course.files["quizzes/bilan.json"] = R"({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "likert", "prompt": "P", "competences": ["1.1"] } ] })";
  EXPECT_EQ(
      course.told(),
      R"~(quizzes/bilan.json:1:10: error: no question of the quiz «bilan» can be marked, so it has no result [quiz-empty]
    1 | { "id": "bilan", "title": "Bilan", "questions": [
      |          ^^^^^
      = help: add one of another type than likert and long, or write "practice": true
)~");
  course.files["quizzes/bilan.json"].insert(2, "\"practice\": true, ");
  EXPECT_EQ(course.told().find("quiz-empty"), std::string::npos);
}

TEST(CheckQuestionTypes, TellThatThePictureOfAQuestionIsMissingAndHowToWriteItsAlternative) {
  const auto question = [](const std::string& alt) {
    return R"({ "id": "a", "type": "hotspot", "prompt": "P", "explanation": "Cela ouvre la porte.",
  "picture": "../course/media/salle.svg",
  "alt": ")" +
           alt +
           R"(", "regions": [ { "text": "Porte", "rect": [0, 0, 9, 9], "correct": true }, { "text": "Table", "rect": [9, 9, 9, 9] } ] })";
  };
  const std::string missing =
      R"~(quizzes/bilan.json:3:15: error: there is no file course/media/salle.svg in the course [missing-media]
    3 |   "picture": "../course/media/salle.svg",
      |               ^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: put the file there; paths begin at the file that they stand in, for example ../course/media/picture.svg
)~";
  EXPECT_EQ(told(question("Une salle")), missing);
  EXPECT_EQ(
      told(question("salle.svg")),
      R"~(quizzes/bilan.json:3:15: error: «salle.svg» is the name of a file, not what the picture tells [alt-file-name]
    3 |   "picture": "../course/media/salle.svg",
      |               ^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: say what the picture tells: "alt": "Four people in a circle"
)~" + missing);
}

}  // namespace
}  // namespace mooc
