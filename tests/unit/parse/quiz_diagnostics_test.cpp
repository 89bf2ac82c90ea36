// What a quiz and a question may hold, whatever its type.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(QuizDiagnostics, AsksForAnObject) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~([]
)~"),
            R"~(quizzes/bilan.json:1:1: error: a quiz must be keys and values in braces [wrong-type]
    1 | []
      | ^^
      = help: write { "id": "ecoute-bilan", "title": "…", "questions": [ … ] }
)~");
}

TEST(QuizDiagnostics, AsksForIdentifierTitleAndQuestions) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({}
)~"),
            R"~(quizzes/bilan.json:1:1: error: «id» is missing [missing-key]
    1 | {}
      | ^
      = help: write a short name that never changes: "id": "ecoute-bilan"
quizzes/bilan.json:1:1: error: «questions» is missing [missing-key]
    1 | {}
      | ^
      = help: write "questions": [ … ]
quizzes/bilan.json:1:1: error: «title» is missing [missing-key]
    1 | {}
      | ^
      = help: write the title: "title": "Faire le point"
)~");
}

TEST(QuizDiagnostics, NamesTheNearestKnownKey) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "B", "pas_mark": 70, "questions": [] }
)~"),
            R"~(quizzes/bilan.json:1:33: error: a quiz has no «pas_mark» [unknown-key]
    1 | { "id": "bilan", "title": "B", "pas_mark": 70, "questions": [] }
      |                                 ^^^^^^^^
      = help: did you mean «pass_mark»?
)~");
}

TEST(QuizDiagnostics, FindsAKeyThatIsWrittenTwice) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "B", "title": "C", "questions": [] }
)~"),
            R"~(quizzes/bilan.json:1:33: error: «title» is written twice [double-key]
    1 | { "id": "bilan", "title": "B", "title": "C", "questions": [] }
      |                                 ^^^^^
      = help: keep one of the two
)~");
}

TEST(QuizDiagnostics, AsksForNumbers) {
  EXPECT_EQ(diagnostics_of(
                "quizzes/bilan.json",
                R"~({ "id": "bilan", "title": "B", "pass_mark": "70", "weight": true, "attempts": 1.5, "questions": [] }
)~"),
            R"~(quizzes/bilan.json:1:45: error: «pass_mark» must be a percentage, and not a text in quotes [wrong-type]
    1 | { "id": "bilan", "title": "B", "pass_mark": "70", "weight": true, "attempts": 1.5, "questions": [] }
      |                                             ^^^^
      = help: write "pass_mark": 70
quizzes/bilan.json:1:61: error: «weight» must be a number [wrong-type]
    1 | { "id": "bilan", "title": "B", "pass_mark": "70", "weight": true, "attempts": 1.5, "questions": [] }
      |                                                             ^^^^
      = help: write "weight": 1
quizzes/bilan.json:1:79: error: «attempts» must be a whole number, 0 for as many as one likes [wrong-type]
    1 | { "id": "bilan", "title": "B", "pass_mark": "70", "weight": true, "attempts": 1.5, "questions": [] }
      |                                                                               ^^^
      = help: write "attempts": 0
)~");
}

TEST(QuizDiagnostics, AsksForTextsInQuotes) {
  EXPECT_EQ(
      diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": 12, "introduction": ["a"], "questions": [] }
)~"),
      R"~(quizzes/bilan.json:1:27: error: «title» must be a text in quotes [wrong-type]
    1 | { "id": "bilan", "title": 12, "introduction": ["a"], "questions": [] }
      |                           ^^
      = help: write "12"
quizzes/bilan.json:1:47: error: «introduction» must be a text [wrong-type]
    1 | { "id": "bilan", "title": 12, "introduction": ["a"], "questions": [] }
      |                                               ^^^^^
      = help: write one text in quotes: "…"
)~");
}

TEST(QuizDiagnostics, AsksForOneOfTwoFeedbackTimes) {
  EXPECT_EQ(
      diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "B", "feedback": "later", "questions": [] }
)~"),
      R"~(quizzes/bilan.json:1:44: error: «feedback» must be "at-once" (after each question) or "at-end" [wrong-type]
    1 | { "id": "bilan", "title": "B", "feedback": "later", "questions": [] }
      |                                            ^^^^^^^
      = help: write "feedback": "at-once"
)~");
}

TEST(QuizDiagnostics, RefusesAnIdentifierWithCapitals) {
  EXPECT_EQ(
      diagnostics_of("quizzes/bilan.json", R"~({ "id": "Bilan 1", "title": "B", "questions": [] }
)~"),
      R"~(quizzes/bilan.json:1:10: error: «Bilan 1» cannot be an identifier: small letters a to z, digits and hyphens, a letter first [identifier]
    1 | { "id": "Bilan 1", "title": "B", "questions": [] }
      |          ^^^^^^^
      = help: write bilan-1
)~");
}

TEST(QuizDiagnostics, AsksForAQuestionWhereSomethingElseStands) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "B", "questions": [ "a" ] }
)~"),
            R"~(quizzes/bilan.json:1:47: error: a question must be keys and values in braces [wrong-type]
    1 | { "id": "bilan", "title": "B", "questions": [ "a" ] }
      |                                               ^^^
      = help: write { "id": "premier-mot", "type": "single", "prompt": "…", "choices": [ … ] }
)~");
}

TEST(QuizDiagnostics, AsksForWhatEveryQuestionHas) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { }
] }
)~"),
            R"~(quizzes/bilan.json:2:3: error: «id» is missing [missing-key]
    2 |   { }
      |   ^
      = help: write a short name that never changes: "id": "premier-mot"
quizzes/bilan.json:2:3: error: «prompt» is missing [missing-key]
    2 |   { }
      |   ^
      = help: write the question itself: "prompt": "…"
quizzes/bilan.json:2:3: error: «type» is missing [missing-key]
    2 |   { }
      |   ^
      = help: write one of single, multiple, true-false, short, numeric, matching, ordering, gaps, categorise, matrix, hotspot, likert, long: "type": "single"
)~");
}

TEST(QuizDiagnostics, NamesTheNearestType) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "singel", "prompt": "P" }
] }
)~"),
            R"~(quizzes/bilan.json:2:25: error: there is no type of question «singel» [question-type]
    2 |   { "id": "a", "type": "singel", "prompt": "P" }
      |                         ^^^^^^
      = help: did you mean "single"?
)~");
}

TEST(QuizDiagnostics, ListsTheTypesWhenNoneIsNear) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "association", "prompt": "P" }
] }
)~"),
            R"~(quizzes/bilan.json:2:25: error: there is no type of question «association» [question-type]
    2 |   { "id": "a", "type": "association", "prompt": "P" }
      |                         ^^^^^^^^^^^
      = help: known are: single, multiple, true-false, short, numeric, matching, ordering, gaps, categorise, matrix, hotspot, likert, long
)~");
}

TEST(QuizDiagnostics, FindsTheOtherMistakesOfAQuestionWhoseTypeNobodyKnows) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "association", "promt": "P", "points": "1",
    "choices": [ { "text": "Oui" }, { "txt": "Non" } ] }
] }
)~"),
            R"~(quizzes/bilan.json:2:12: error: no choice of this question is right [question-choices]
    2 |   { "id": "a", "type": "association", "promt": "P", "points": "1",
      |            ^
      = help: mark the right one with "correct": true
quizzes/bilan.json:2:25: error: there is no type of question «association» [question-type]
    2 |   { "id": "a", "type": "association", "promt": "P", "points": "1",
      |                         ^^^^^^^^^^^
      = help: known are: single, multiple, true-false, short, numeric, matching, ordering, gaps, categorise, matrix, hotspot, likert, long
quizzes/bilan.json:2:40: error: a question has no «promt» [unknown-key]
    2 |   { "id": "a", "type": "association", "promt": "P", "points": "1",
      |                                        ^^^^^
      = help: did you mean «prompt»?
quizzes/bilan.json:2:63: error: «points» must be a number above 0, and not a text in quotes [wrong-type]
    2 |   { "id": "a", "type": "association", "promt": "P", "points": "1",
      |                                                               ^^^
      = help: write "points": 1
quizzes/bilan.json:3:40: error: a choice has no «txt» [unknown-key]
    3 |     "choices": [ { "text": "Oui" }, { "txt": "Non" } ] }
      |                                        ^^^
      = help: did you mean «text»?
)~");
}

TEST(QuizDiagnostics, KnowsWhichKeysATypeHas) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "true-false", "prompt": "P", "answer": true, "choices": [] }
] }
)~"),
            R"~(quizzes/bilan.json:2:70: error: a question of type true-false has no «choices» [unknown-key]
    2 |   { "id": "a", "type": "true-false", "prompt": "P", "answer": true, "choices": [] }
      |                                                                      ^^^^^^^
      = help: known are: id, type, prompt, competences, points, hint, explanation, feedback_correct, feedback_partial, feedback_incorrect, answer, feedback_true, feedback_false, hint_cost, attempts, attempt_cost, required, tags
)~");
}

TEST(QuizDiagnostics, AsksForCompetencesAsTexts) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "true-false", "prompt": "P", "answer": true, "competences": [9.2, "x"] }
] }
)~"),
            R"~(quizzes/bilan.json:2:85: error: «competences» must be a text in quotes [wrong-type]
    2 |   { "id": "a", "type": "true-false", "prompt": "P", "answer": true, "competences": [9.2, "x"] }
      |                                                                                     ^^^
      = help: write "9.2"
quizzes/bilan.json:2:91: error: «x» is not a competence code [competence-code]
    2 |   { "id": "a", "type": "true-false", "prompt": "P", "answer": true, "competences": [9.2, "x"] }
      |                                                                                           ^
      = help: write numbers separated by points, as in competences.yaml: 9.2
)~");
}

TEST(QuizDiagnostics, FindsMistakesInMarkdownAtTheirPlace) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "true-false", "answer": true, "prompt": "Écoutez :\n\n:::remarqe\nUn mot\n:::" }
] }
)~"),
            R"~(quizzes/bilan.json:2:81: error: there is no directive «remarqe» [directive-unknown]
    2 |   { "id": "a", "type": "true-false", "answer": true, "prompt": "Écoutez :\n\n:::remarqe\nUn mot\n:::" }
      |                                                                                 ^^^^^^^
      = help: did you mean :::remarque?
)~");
}

TEST(QuizDiagnostics, RefusesAQuestionInsideAText) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "true-false", "answer": true, "prompt": ":::reflection[Quoi ?]{id=x}\n:::" }
] }
)~"),
            R"~(quizzes/bilan.json:2:65: error: :::reflection cannot stand in this text [directive-place]
    2 |   { "id": "a", "type": "true-false", "answer": true, "prompt": ":::reflection[Quoi ?]{id=x}\n:::" }
      |                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write it in a lesson or in the introduction of a module
)~");
}

}  // namespace
}  // namespace mooc
