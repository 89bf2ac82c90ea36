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
