// Settings of a question and of a quiz that are not its type's: what is read, and what an author is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

using testing::ElementsAre;

std::string truth(const std::string& more) {
  return R"({ "id": "q", "type": "true-false", "prompt": "P", "answer": true)" + more + " }";
}

std::string quiz(const std::string& keys) { return R"({ "id": "b", "title": "B", )" + keys + " }\n"; }

Quiz parsed(const std::string& keys) {
  const auto file = make_source_file(0, "quizzes/b.json", quiz(keys));
  auto document = parse_document(file);
  EXPECT_TRUE(document.diagnostics.empty()) << format_diagnostic(std::vector{file}, document.diagnostics.front());
  return std::get<QuizDocument>(document.value).quiz;
}

TEST(QuestionSettings, AreTheUsualOnesWhereNothingIsWritten) {
  const Quiz read = parsed("\"questions\": [ " + truth("") + " ]");
  EXPECT_EQ(read.questions[0].attempts, 1);
  EXPECT_EQ(read.questions[0].hint_cost, 0);
  EXPECT_FALSE(read.questions[0].required);
  EXPECT_EQ(read.review, Review::answers);
  EXPECT_FALSE(read.time_goal);
}

TEST(QuestionSettings, AreReadAsTheyStand) {
  const Quiz read =
      parsed("\"questions\": [ " + truth(R"(, "hint": "H", "hint_cost": 12.5, "attempts": 3, "attempt_cost": 25,
    "required": true, "tags": ["ecoute", "silence", "ecoute"])") +
             " ]");
  const Question& question = read.questions[0];
  EXPECT_EQ(question.hint_cost, 12.5);
  EXPECT_EQ(question.attempts, 3);
  EXPECT_EQ(question.attempt_cost, 25);
  EXPECT_TRUE(question.required);
  EXPECT_THAT(question.tags, ElementsAre("ecoute", "silence"));
}

TEST(QuizSettings, GatherSectionsPoolsReviewAndTime) {
  const Quiz read =
      parsed(R"("review": "marks", "time_goal": 10, "pools": [ { "tag": "ecoute", "draw": 2 } ],
  "sections": [ { "title": "Un", "introduction": "D’abord.", "questions": [ )" +
             truth("") + ", " + truth("") + R"( ] }, { "title": "Deux", "questions": [ )" + truth("") + " ] } ]");
  EXPECT_EQ(read.review, Review::marks);
  EXPECT_EQ(read.time_goal, 10);
  ASSERT_EQ(read.pools.size(), 1U);
  EXPECT_EQ(read.pools[0].tag, "ecoute");
  EXPECT_EQ(read.pools[0].draw, 2);
  EXPECT_EQ(read.questions.size(), 3U);
  ASSERT_EQ(read.sections.size(), 2U);
  EXPECT_EQ(read.sections[0].title, "Un");
  EXPECT_EQ(plain_text(read.sections[0].introduction), "D’abord.");
  EXPECT_EQ(read.sections[1].first, 2U);
}

TEST(QuestionSettings, TellWhichNumbersAndTagsAreMeant) {
  EXPECT_EQ(diagnostics_of("quizzes/b.json",
                           quiz("\"questions\": [\n" + truth(R"(, "hint": "H", "hint_cost": 120)") + ",\n" +
                                truth(R"(, "attempts": 0)") + ",\n" + truth(R"(, "tags": ["Écoute active"])") + " ]")),
            R"~(quizzes/b.json:2:93: error: «hint_cost» must be a percentage of the points, from 0 to 100 [wrong-type]
    2 | { "id": "q", "type": "true-false", "prompt": "P", "answer": true, "hint": "H", "hint_cost": 120 },
      |                                                                                             ^^^
      = help: write "hint_cost": 25
quizzes/b.json:3:79: error: «attempts» must be a whole number from 1 to 10 [wrong-type]
    3 | { "id": "q", "type": "true-false", "prompt": "P", "answer": true, "attempts": 0 },
      |                                                                               ^
      = help: write "attempts": 2
quizzes/b.json:4:77: error: «Écoute active» cannot be an identifier: small letters a to z, digits and hyphens, a letter first [identifier]
    4 | { "id": "q", "type": "true-false", "prompt": "P", "answer": true, "tags": ["Écoute active"] } ] }
      |                                                                             ^^^^^^^^^^^^^
      = help: write ecoute-active
)~");
}

TEST(QuestionSettings, TellWhatChangesNothing) {
  EXPECT_EQ(diagnostics_of("quizzes/b.json",
                           quiz("\"questions\": [\n" + truth(R"(, "hint_cost": 25, "attempt_cost": 25)") + " ]")),
            R"~(quizzes/b.json:2:68: warning: «hint_cost» changes nothing: the question has no hint [question-setting]
    2 | { "id": "q", "type": "true-false", "prompt": "P", "answer": true, "hint_cost": 25, "attempt_cost": 25 } ] }
      |                                                                    ^^^^^^^^^
      = help: write a "hint", or remove "hint_cost"
quizzes/b.json:2:85: warning: «attempt_cost» changes nothing: the question is tried once [question-setting]
    2 | { "id": "q", "type": "true-false", "prompt": "P", "answer": true, "hint_cost": 25, "attempt_cost": 25 } ] }
      |                                                                                     ^^^^^^^^^^^^
      = help: write "attempts": 2 or more, or remove "attempt_cost"
)~");
}

TEST(QuestionSettings, CostNothingWhereNothingIsMarked) {
  const auto file = make_source_file(
      0, "quizzes/b.json",
      quiz(R"("questions": [ { "id": "q", "type": "likert", "prompt": "P", "hint": "H", "hint_cost": 25,
    "attempts": 3, "attempt_cost": 10, "required": true } ])"));
  const auto document = parse_document(file);
  ASSERT_EQ(document.diagnostics.size(), 3U);
  EXPECT_EQ(
      format_diagnostic(std::vector{file}, document.diagnostics[1]),
      R"~(quizzes/b.json:2:6: warning: «attempts» changes nothing: a question of type likert is not marked [question-setting]
    2 |     "attempts": 3, "attempt_cost": 10, "required": true } ] }
      |      ^^^^^^^^
      = help: remove "attempts"
)~");
  const auto& question = std::get<QuizDocument>(document.value).quiz.questions[0];
  EXPECT_EQ(question.hint_cost, 0);
  EXPECT_EQ(question.attempts, 1);
  EXPECT_EQ(question.attempt_cost, 0);
  EXPECT_TRUE(question.required);
}

TEST(QuizSettings, RefuseQuestionsBesideSections) {
  EXPECT_EQ(diagnostics_of("quizzes/b.json", quiz("\"questions\": [ ],\n  \"sections\": [ { \"title\": \"Un\", "
                                                  "\"questions\": [ " +
                                                  truth("") + " ] } ]")),
            R"~(quizzes/b.json:1:29: error: these questions stand beside the sections, in none of them [quiz-sections]
    1 | { "id": "b", "title": "B", "questions": [ ],
      |                             ^^^^^^^^^
      = help: write them into a section, or remove "sections"
)~");
}

TEST(QuizSettings, AskWhatAPoolDrawsAndHowASectionIsCalled) {
  EXPECT_EQ(diagnostics_of("quizzes/b.json", quiz("\"pools\": [ { \"tag\": \"ecoute\" } ],\n  \"sections\": [ { "
                                                  "\"questions\": [ " +
                                                  truth("") + " ] } ],\n  \"review\": \"all\", \"time_goal\": 0")),
            R"~(quizzes/b.json:1:39: error: «draw» is missing [missing-key]
    1 | { "id": "b", "title": "B", "pools": [ { "tag": "ecoute" } ],
      |                                       ^
      = help: write how many are drawn: "draw": 4
quizzes/b.json:2:17: error: «title» is missing [missing-key]
    2 |   "sections": [ { "questions": [ { "id": "q", "type": "true-false", "prompt": "P", "answer": true } ] } ],
      |                 ^
      = help: write the title: "title": "Écouter"
quizzes/b.json:3:13: error: «review» must be "answers" (each answer and why) or "marks" (the result alone) [wrong-type]
    3 |   "review": "all", "time_goal": 0 }
      |             ^^^^^
      = help: write "review": "answers"
quizzes/b.json:3:33: error: «time_goal» must be a whole number of minutes [wrong-type]
    3 |   "review": "all", "time_goal": 0 }
      |                                 ^
      = help: write "time_goal": 10
)~");
}

}  // namespace
}  // namespace mooc
