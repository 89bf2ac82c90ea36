#include "check/state_budget.h"

#include <gtest/gtest.h>

#include "check/sketch.h"

namespace mooc {
namespace {

using sketch::Sketch;

TEST(StateBudget, CountsTheFrameAloneForACourseOfOneLesson) {
  Sketch sketch;
  sketch.with_lesson();
  // 4 mark, 5 revision, 1 head, 1 place, 1 + 1 read, 1 quizzes, 1 practice, 4 check sum: 19 bytes.
  EXPECT_EQ(sketch.check().value.course.state_characters, 1 + 26);
}

TEST(StateBudget, CountsEachAnswerTwiceForAQuizAndOnceForPractice) {
  Sketch sketch;
  Lesson& lesson = sketch.with_lesson();
  lesson.quiz = QuizId{"bilan"};
  lesson.questions = {sketch::single("essai", 2)};
  Quiz& quiz = sketch.quiz("bilan", 2);
  quiz.questions[1].answer = ShortText{{"oui"}, {}, false, false};
  quiz.questions.push_back(sketch::single("q3", 60));
  quiz.questions.push_back(sketch::single("q4", 2));
  quiz.questions[3].answer = TrueFalse{true, {}, {}};
  quiz.questions.push_back(sketch::single("q5", 2));
  quiz.questions[4].answer = MultipleChoice{{sketch::choice("a", true), sketch::choice("b", true)}};
  // quiz: 1 + 1 + 2 * (3 + 2 + 1 + (2+1) + (2+49) + (2+8+1) + 2 + (2+2+1)); practice: 1 + 1 + (2+1)
  const int bytes = 19 + (1 + 1 + 2 * (6 + 3 + 51 + 11 + 2 + 5)) + (1 + 1 + 3);
  EXPECT_EQ(sketch.check().value.course.state_characters, 1 + (bytes * 4 + 2) / 3);
}

Item item(const std::string& id) {
  Item made;
  static_cast<Choice&>(made) = sketch::choice(id);
  return made;
}

// The same quiz as in widerCourse of tests/runtime/course.mjs, but for its simulation: the browser's codec says the
// same.
TEST(StateBudget, CountsWhatNeedsTheSecondVersionOfTheRecord) {
  Sketch sketch;
  sketch.with_lesson().quiz = QuizId{"bilan"};
  Quiz& quiz = sketch.quiz("bilan", 8);
  const std::vector<Choice> options = {sketch::choice("to-a"), sketch::choice("to-b"), sketch::choice("to-c")};
  quiz.pools = {{"ecoute", 1, {}}};
  quiz.questions[0].answer =
      Matching{{{item("a"), item("b"), item("c"), item("d")},
                {sketch::choice("to-a"), sketch::choice("to-b"), sketch::choice("to-c"), sketch::choice("to-d")}}};
  quiz.questions[1].answer = Matrix{{{item("a"), item("b"), item("c")}, options}, true};
  quiz.questions[1].tags = {"ecoute"};
  Ordering order;
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g"}) order.items.push_back(sketch::choice(id));
  quiz.questions[2].answer = order;
  quiz.questions[2].tags = {"ecoute"};
  quiz.questions[2].hint_cost = 25;
  GapText gaps;
  gaps.gaps.resize(2);
  gaps.gaps[0].id = {"i1"};
  gaps.gaps[1].id = {"i2"};
  gaps.gaps[1].offered = {{"to-a"}};
  gaps.options = options;
  quiz.questions[3].answer = gaps;
  quiz.questions[3].attempts = 3;
  quiz.questions[4].answer = Hotspot{{}, {sketch::choice("a"), sketch::choice("b"), sketch::choice("c")}, {}, false};
  quiz.questions[5].answer = Likert{{sketch::choice("a"), sketch::choice("b"), sketch::choice("c")}};
  quiz.questions[6].answer = LongText{{}, {sketch::choice("a"), sketch::choice("b")}, 6};
  std::get<SingleChoice>(quiz.questions[7].answer).choices[1].credit = 50;
  // Of the two of the pool the order is the longer one.
  const int matching = 1 + 1 + 2 + (1 + 4), order_of_7 = 1 + 1 + 2 + (1 + 7),
            two_gaps = 1 + 1 + (1 + 2) + (1 + 1 + 24) + (1 + 1);
  const int attempt = 3 + 2 + (1 + 1) + (1 + 1) + 1 + matching + order_of_7 + two_gaps + 3 * 3 + (1 + 1 + 2 + 1);
  EXPECT_EQ(sketch.check().value.course.state_characters, 1 + ((19 + 1 + 1 + 2 * attempt + 1) * 4 + 2) / 3);
}

TEST(StateBudget, NamesWhatCostsMost) {
  Sketch sketch;
  sketch.with_lesson().quiz = QuizId{"long"};
  Quiz& quiz = sketch.quiz("long", 30);
  for (Question& question : quiz.questions) question.answer = ShortText{{"oui"}, {}, false, false};
  sketch.modules[0].module.quiz = QuizId{"court"};
  sketch.quiz("court", 1);
  EXPECT_EQ(sketch.diagnostics(),
            "course/course.yaml:1:5: warning: a learner's record can take 4152 characters, and platforms keep 3500 "
            "safely [state-too-long]\n"
            "    1 | id: cours\n"
            "      |     ^^^^^\n"
            "      = help: most goes to (characters): quiz long 4099, quiz court 27; short and numeric answers cost "
            "most, so make some of them "
            "choices, make quizzes shorter, or make two courses\n");
}

}  // namespace
}  // namespace mooc
