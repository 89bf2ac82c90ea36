#include "model/coverage.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace mooc {
namespace {

Question asking(std::vector<CompetenceCode> competences) {
  Question question;
  question.competences = std::move(competences);
  return question;
}

// Two modules with a lesson each; module «a» places the graded quiz, none the other.
Course sample() {
  Course course;
  course.competences.categories = {{{"1"}, "Une", {{{"1.1"}, "", {}}, {{"1.2"}, "", {}}}, {}},
                                   {{"2"}, "Deux", {{{"2.1"}, "", {}}}, {}}};
  course.modules.resize(2);
  course.modules[0].id = {"a"};
  course.modules[1].id = {"b"};
  course.lessons.resize(2);
  course.lessons[0].module = {"a"};
  course.lessons[1].module = {"b"};
  course.quizzes.resize(2);
  course.quizzes[0].id = {"bilan"};
  course.quizzes[1].id = {"essai"};
  course.quizzes[1].practice = true;
  course.path = {ModuleStop{{"a"}}, LessonStop{}, QuizStop{{"bilan"}}, ModuleStop{{"b"}}};
  return course;
}

std::string written(const std::vector<QuestionPlace>& places) {
  constexpr std::string_view owners[] = {"module", "lesson", "quiz"};
  std::string text;
  for (const QuestionPlace& place : places) {
    text += fmt::format(" {} {} question {} in {}", owners[static_cast<int>(place.owner)], place.index, place.question,
                        place.module ? std::to_string(*place.module) : "none");
  }
  return text;
}

std::string written(const Coverage& coverage) {
  std::string text;
  for (const ItemCoverage& item : coverage.items) {
    text += fmt::format("{}: modules [{}] lessons [{}] practice:{} graded:{}\n", item.code.value,
                        fmt::join(item.modules, " "), fmt::join(item.lessons, " "), written(item.practice),
                        written(item.graded));
  }
  return text;
}

TEST(Coverage, ListsEveryItemOfTheFrameworkEvenWhenNothingNamesIt) {
  EXPECT_EQ(written(coverage_of(sample())),
            "1.1: modules [] lessons [] practice: graded:\n"
            "1.2: modules [] lessons [] practice: graded:\n"
            "2.1: modules [] lessons [] practice: graded:\n");
}

TEST(Coverage, CountsALessonOnceWhetherItsFrontMatterOrAnObjectiveNamesTheItem) {
  Course course = sample();
  course.modules[0].competences = {{"2.1"}};
  course.lessons[0].competences = {{"1.1"}};
  course.lessons[0].objectives = {{"", {{"1.1"}, {"1.2"}}, {}, {}}};
  course.lessons[1].objectives = {{"", {{"1.2"}}, {}, {}}};
  EXPECT_EQ(written(coverage_of(course)),
            "1.1: modules [] lessons [0] practice: graded:\n"
            "1.2: modules [] lessons [0 1] practice: graded:\n"
            "2.1: modules [0] lessons [] practice: graded:\n");
}

TEST(Coverage, TellsPracticeFromGradedQuestionsAndWhereTheyStand) {
  Course course = sample();
  course.modules[1].questions = {asking({{"1.1"}})};
  course.lessons[1].questions = {asking({}), asking({{"1.1"}, {"1.1"}, {"2.1"}})};
  course.quizzes[0].questions = {asking({{"1.1"}}), asking({{"1.1"}})};
  course.quizzes[1].questions = {asking({{"2.1"}})};
  EXPECT_EQ(written(coverage_of(course)),
            "1.1: modules [] lessons [] practice: module 1 question 0 in 1 lesson 1 question 1 in 1"
            " graded: quiz 0 question 0 in 0 quiz 0 question 1 in 0\n"
            "1.2: modules [] lessons [] practice: graded:\n"
            "2.1: modules [] lessons [] practice: lesson 1 question 1 in 1 quiz 1 question 0 in none graded:\n");
}

TEST(Coverage, PassesOverCodesThatTheFrameworkDoesNotHave) {
  Course course = sample();
  course.lessons[0].competences = {{"9.9"}};
  course.lessons[1].module = {"gone"};
  course.lessons[1].questions = {asking({{"9.9"}})};
  const Coverage coverage = coverage_of(course);
  EXPECT_EQ(coverage.find({"9.9"}), nullptr);
  ASSERT_NE(coverage.find({"1.1"}), nullptr);
  EXPECT_FALSE(coverage.find({"1.1"})->trained());
  EXPECT_FALSE(coverage.find({"1.1"})->asked());
}

}  // namespace
}  // namespace mooc
