// What the answers of each type of question may hold.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(QuizAnswerDiagnostics, AsksForTwoChoices) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "single", "prompt": "P", "choices": [ { "text": "A", "correct": true } ] }
] }
)~"),
            R"~(quizzes/bilan.json:2:12: error: this question needs at least two choices [question-choices]
    2 |   { "id": "a", "type": "single", "prompt": "P", "choices": [ { "text": "A", "correct": true } ] }
      |            ^
      = help: add to "choices": { "text": "…", "feedback": "…" }
)~");
}

TEST(QuizAnswerDiagnostics, AsksForARightChoice) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "single", "prompt": "P", "choices": [ { "text": "A" }, { "text": "B" } ] }
] }
)~"),
            R"~(quizzes/bilan.json:2:12: error: no choice of this question is right [question-choices]
    2 |   { "id": "a", "type": "single", "prompt": "P", "choices": [ { "text": "A" }, { "text": "B" } ] }
      |            ^
      = help: mark the right one with "correct": true
)~");
}

TEST(QuizAnswerDiagnostics, TakesOneRightChoiceInSingle) {
  EXPECT_EQ(
      diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "single", "prompt": "P", "choices": [ { "text": "A", "correct": true }, { "id": "b", "text": "B", "correct": true } ] }
] }
)~"),
      R"~(quizzes/bilan.json:2:105: error: a second choice is right, but this question takes one answer [question-choices]
    2 | … "single", "prompt": "P", "choices": [ { "text": "A", "correct": true }, { "id": "b", "text": "B", "correct": true } ] }
      |                                                                                    ^
      = help: keep one "correct": true, or write "type": "multiple"
)~");
}

TEST(QuizAnswerDiagnostics, AsksForAWrongChoiceInMultiple) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "multiple", "prompt": "P", "choices": [ { "text": "A", "correct": true }, { "text": "B", "correct": true } ] }
] }
)~"),
            R"~(quizzes/bilan.json:2:12: error: every choice of this question is right [question-choices]
    2 |   { "id": "a", "type": "multiple", "prompt": "P", "choices": [ { "text": "A", "correct": true }, { "text": "B", "correct…
      |            ^
      = help: add a wrong one: who ticks everything would always be right
)~");
}

TEST(QuizAnswerDiagnostics, ReadsChoicesStrictly) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "single", "prompt": "P", "choices": [ { "texte": "A", "correct": "true" }, "B" ] }
] }
)~"),
            R"~(quizzes/bilan.json:2:65: error: a choice has no «texte» [unknown-key]
    2 |   { "id": "a", "type": "single", "prompt": "P", "choices": [ { "texte": "A", "correct": "true" }, "B" ] }
      |                                                                 ^^^^^
      = help: did you mean «text»?
quizzes/bilan.json:2:89: error: «correct» must be true or false [wrong-type]
    2 |   { "id": "a", "type": "single", "prompt": "P", "choices": [ { "texte": "A", "correct": "true" }, "B" ] }
      |                                                                                         ^^^^^^
      = help: write "correct": true
quizzes/bilan.json:2:99: error: a choice must be keys and values in braces [wrong-type]
    2 |   { "id": "a", "type": "single", "prompt": "P", "choices": [ { "texte": "A", "correct": "true" }, "B" ] }
      |                                                                                                   ^^^
      = help: write { "id": "a", "text": "…", "correct": true, "feedback": "…" }
)~");
}

TEST(QuizAnswerDiagnostics, AsksForTheAnswerOfTrueFalse) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "true-false", "prompt": "P" }
] }
)~"),
            R"~(quizzes/bilan.json:2:3: error: «answer» is missing [missing-key]
    2 |   { "id": "a", "type": "true-false", "prompt": "P" }
      |   ^
      = help: write "answer": true
)~");
}

TEST(QuizAnswerDiagnostics, AsksForAcceptedAnswers) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "short", "prompt": "P" }
] }
)~"),
            R"~(quizzes/bilan.json:2:3: error: «answers» is missing [missing-key]
    2 |   { "id": "a", "type": "short", "prompt": "P" }
      |   ^
      = help: write "answers": ["reformulation", "la reformulation"]
)~");
}

TEST(QuizAnswerDiagnostics, AsksForAtLeastOneAcceptedAnswer) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "short", "prompt": "P", "answers": [] }
] }
)~"),
            R"~(quizzes/bilan.json:2:59: error: no answer is accepted [question-answer]
    2 |   { "id": "a", "type": "short", "prompt": "P", "answers": [] }
      |                                                           ^^
      = help: write at least one: ["reformulation"]
)~");
}

TEST(QuizAnswerDiagnostics, RefusesAnEmptyAcceptedAnswer) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "short", "prompt": "P", "answers": ["oui", " "] }
] }
)~"),
            R"~(quizzes/bilan.json:2:68: error: an accepted answer is empty [question-answer]
    2 |   { "id": "a", "type": "short", "prompt": "P", "answers": ["oui", " "] }
      |                                                                    ^
      = help: remove it, or write a word
)~");
}

TEST(QuizAnswerDiagnostics, AsksForANumericAnswer) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "numeric", "prompt": "P", "tolerance": -1 }
] }
)~"),
            R"~(quizzes/bilan.json:2:3: error: «answer» is missing [missing-key]
    2 |   { "id": "a", "type": "numeric", "prompt": "P", "tolerance": -1 }
      |   ^
      = help: write "answer": 3
quizzes/bilan.json:2:63: error: «tolerance» must be a number, 0 or more [wrong-type]
    2 |   { "id": "a", "type": "numeric", "prompt": "P", "tolerance": -1 }
      |                                                               ^^
      = help: write "tolerance": 0.5
)~");
}

TEST(QuizAnswerDiagnostics, AsksForTwoNumbersInARange) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "numeric", "prompt": "P", "range": [4, 2] }
] }
)~"),
            R"~(quizzes/bilan.json:2:59: error: «range» must be two numbers, the smaller one first [wrong-type]
    2 |   { "id": "a", "type": "numeric", "prompt": "P", "range": [4, 2] }
      |                                                           ^^^^^^
      = help: write "range": [2, 4]
)~");
}

TEST(QuizAnswerDiagnostics, RefusesAnAnswerBesideARange) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", "questions": [
  { "id": "a", "type": "numeric", "prompt": "P", "answer": 3, "range": [2, 4] }
] }
)~"),
            R"~(quizzes/bilan.json:2:51: error: a numeric question has an answer or a range [question-answer]
    2 |   { "id": "a", "type": "numeric", "prompt": "P", "answer": 3, "range": [2, 4] }
      |                                                   ^^^^^^
      = help: keep "answer" with "tolerance", or "range"
)~");
}

}  // namespace
}  // namespace mooc
