// The lessons behind the questions of a quiz.
#include "model/reread.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mooc {
namespace {

using testing::ElementsAre;

using Codes = std::vector<std::string>;

std::vector<CompetenceCode> codes(const Codes& names) {
  std::vector<CompetenceCode> all;
  for (const auto& name : names) all.push_back(CompetenceCode{name});
  return all;
}

Lesson lesson(std::string id, std::string module, const Codes& trains) {
  Lesson made;
  made.id = {std::move(id)};
  made.module = {std::move(module)};
  made.competences = codes(trains);
  return made;
}

// Lessons 0 and 1 in the module «un», 2 and 3 in «deux», 4 in «trois»; the quiz stands behind «deux».
Course course_asking(const Codes& asked) {
  Course course;
  CompetenceCategory category;
  for (const std::string code : {"1.1", "1.2", "1.3", "1.4"})
    category.items.push_back({CompetenceCode{code}, "Une", {}});
  course.competences.categories.push_back(std::move(category));
  course.lessons = {lesson("a", "un", Codes{"1.1"}), lesson("b", "un", Codes{"1.1"}), lesson("c", "deux", Codes{"1.2"}),
                    lesson("d", "deux", Codes{"1.2"}), lesson("e", "trois", Codes{"1.1", "1.2", "1.3"})};
  for (std::size_t i = 0; i < course.lessons.size(); ++i) course.lesson_index.emplace(course.lessons[i].id, i);
  for (const std::string name : {"un", "deux", "trois"}) {
    Module module;
    module.id = {name};
    for (const Lesson& one : course.lessons)
      if (one.module == module.id) module.lessons.push_back(one.id);
    course.modules.push_back(std::move(module));
  }
  course.modules[1].quiz = QuizId{"bilan"};
  Quiz quiz;
  quiz.id = {"bilan"};
  quiz.questions.emplace_back();
  quiz.questions[0].competences = codes(asked);
  course.quizzes.push_back(std::move(quiz));
  return course;
}

std::vector<std::size_t> behind(const Course& course) {
  const auto quizzes = lessons_behind_quizzes(course);
  std::vector<std::size_t> lessons;
  for (const LessonBehind& one : quizzes.at(0)) lessons.push_back(one.lesson);
  return lessons;
}

TEST(LessonsBehind, AreThoseOfTheModuleThatTrainWhatIsAsked) {
  EXPECT_THAT(behind(course_asking(Codes{"1.2"})), ElementsAre(2, 3));
}

TEST(LessonsBehind, AreTheNearestOneBeforeWhereTheModuleTrainsItNowhere) {
  EXPECT_THAT(behind(course_asking(Codes{"1.1"})), ElementsAre(1));
  EXPECT_THAT(behind(course_asking(Codes{"1.3"})), ElementsAre(4));
  EXPECT_THAT(behind(course_asking(Codes{"1.1", "1.2"})), ElementsAre(1, 2, 3));
}

TEST(LessonsBehind, AreTheModuleOrTheLessonThatTheQuizFollowsWhereNobodyTrainsIt) {
  EXPECT_THAT(behind(course_asking(Codes{"1.4"})), ElementsAre(2, 3));
  auto course = course_asking(Codes{});
  EXPECT_THAT(behind(course), ElementsAre(2, 3));
  course.modules[1].quiz.reset();
  course.lessons[3].quiz = QuizId{"bilan"};
  EXPECT_THAT(behind(course), ElementsAre(3));
}

TEST(LessonsBehind, AreTheLastThatTrainsItForAQuizThatNoPagePlaces) {
  auto course = course_asking(Codes{"1.2"});
  course.modules[1].quiz.reset();
  EXPECT_THAT(behind(course), ElementsAre(4));
  course.quizzes[0].questions[0].competences.clear();
  EXPECT_THAT(behind(course), ElementsAre());
}

}  // namespace
}  // namespace mooc
