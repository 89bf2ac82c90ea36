// Settings of a quiz that have to fit its questions.
#include <gtest/gtest.h>

#include "check/written_course.h"

namespace mooc {
namespace {

std::string question(const std::string& id, const std::string& more) {
  return "  { \"id\": \"" + id +
         "\", \"type\": \"true-false\", \"prompt\": \"Le silence aide.\", \"answer\": true, \"competences\": "
         "[\"1.1\"],\n"
         "    \"explanation\": \"Il laisse de la place.\"" +
         more + " }";
}

std::string told(const std::string& settings, const std::string& questions) {
  WrittenCourse course;
  course.files["quizzes/bilan.json"] =
      "{ \"id\": \"bilan\", \"title\": \"Bilan\",\n" + settings + "  \"questions\": [\n" + questions + " ] }\n";
  return course.told();
}

constexpr const char* one_pool = "  \"pools\": [ { \"tag\": \"ecoute\", \"draw\": 2 } ],\n";
constexpr const char* tagged = ", \"tags\": [\"ecoute\"]";

TEST(CheckQuizSettings, SaysNothingOfAPoolThatHasEnough) {
  EXPECT_EQ(told(one_pool, question("a", tagged) + ",\n" + question("b", tagged) + ",\n" + question("c", "")), "");
}

TEST(CheckQuizSettings, RefusesAPoolWithTooFewQuestions) {
  EXPECT_EQ(
      told(one_pool, question("a", tagged) + ",\n" + question("b", "")),
      R"~(quizzes/bilan.json:2:24: error: 2 questions are to be drawn from the tag «ecoute», and only 1 has it [quiz-pool]
    2 |   "pools": [ { "tag": "ecoute", "draw": 2 } ],
      |                        ^^^^^^
      = help: draw fewer, or write more questions with this tag
)~");
}

TEST(CheckQuizSettings, RefusesATagThatNoQuestionHas) {
  EXPECT_EQ(told("  \"pools\": [ { \"tag\": \"ecoutes\", \"draw\": 1 } ],\n", question("a", tagged)),
            R"~(quizzes/bilan.json:2:24: error: no question of the quiz has the tag «ecoutes» [quiz-pool]
    2 |   "pools": [ { "tag": "ecoutes", "draw": 1 } ],
      |                        ^^^^^^^
      = help: did you mean ecoute?
)~");
}

TEST(CheckQuizSettings, RefusesAQuestionInTwoPoolsAndTwoPoolsOfOneTag) {
  EXPECT_EQ(told("  \"pools\": [ { \"tag\": \"un\", \"draw\": 1 }, { \"tag\": \"deux\", \"draw\": 1 },\n"
                 "    { \"tag\": \"un\", \"draw\": 1 } ],\n",
                 question("a", ", \"tags\": [\"un\", \"deux\"]")),
            R"~(quizzes/bilan.json:3:15: error: two pools draw from the tag «un» [quiz-pool]
    3 |     { "tag": "un", "draw": 1 } ],
      |               ^^
      = help: make one pool of the two
quizzes/bilan.json:5:12: error: the question «a» lies in two pools, «un» and «deux» [quiz-pool]
    5 |   { "id": "a", "type": "true-false", "prompt": "Le silence aide.", "answer": true, "competences": ["1.1"],
      |            ^
      = help: keep one of the two tags, so that it is drawn once
)~");
}

TEST(CheckQuizSettings, RefusesADrawOfWhichNothingMayBeMarked) {
  const std::string scale =
      R"(  { "id": "b", "type": "likert", "prompt": "Le silence pèse.", "competences": ["1.1"], "tags": ["ecoute"] })";
  const std::string mixed = question("a", tagged) + ",\n" + scale;
  const std::string draws_one = "  \"pools\": [ { \"tag\": \"ecoute\", \"draw\": 1 } ],\n";
  EXPECT_EQ(
      told(draws_one, mixed),
      R"~(quizzes/bilan.json:2:24: error: an attempt may draw from the tag «ecoute» only questions that cannot be marked, and then has no result [quiz-pool]
    2 |   "pools": [ { "tag": "ecoute", "draw": 1 } ],
      |                        ^^^^^^
      = help: take the tag from its questions of the types likert and long: they are then always asked
)~");
  EXPECT_EQ(told(one_pool, mixed), "") << "both are drawn";
  EXPECT_EQ(told(draws_one, mixed + ",\n" + question("c", "")), "") << "one is always asked";
  EXPECT_EQ(told("  \"practice\": true,\n" + draws_one, mixed), "");
}

TEST(CheckQuizSettings, WarnsOfWhatCannotBeKept) {
  EXPECT_EQ(
      told("  \"feedback\": \"at-end\", \"pools\": [ { \"tag\": \"ecoute\", \"draw\": 1 } ],\n",
           question("a", std::string(tagged) + ", \"required\": true, \"attempts\": 2")),
      R"~(quizzes/bilan.json:4:12: warning: the question «a» is required, and the pool «ecoute» may leave it out [question-setting]
    4 |   { "id": "a", "type": "true-false", "prompt": "Le silence aide.", "answer": true, "competences": ["1.1"],
      |            ^
      = help: remove the tag so that it is always asked, or remove "required"
quizzes/bilan.json:4:12: warning: the question «a» may be tried 2 times, but this quiz answers at its end [question-setting]
    4 |   { "id": "a", "type": "true-false", "prompt": "Le silence aide.", "answer": true, "competences": ["1.1"],
      |            ^
      = help: write "feedback": "at-once" for the quiz, or remove "attempts" from the question
)~");
}

TEST(CheckQuizSettings, RefusesAnEmptySection) {
  WrittenCourse course;
  course.files["quizzes/bilan.json"] =
      "{ \"id\": \"bilan\", \"title\": \"Bilan\", \"sections\": [\n  { \"title\": \"Un\", \"questions\": [] },\n"
      "  { \"title\": \"Deux\", \"questions\": [\n" +
      question("a", "") + " ] } ] }\n";
  EXPECT_EQ(course.told(), R"~(quizzes/bilan.json:2:15: error: the section «Un» has no questions [quiz-empty]
    2 |   { "title": "Un", "questions": [] },
      |               ^^
      = help: write at least one into its "questions", or remove the section
)~");
}

}  // namespace
}  // namespace mooc
