// A module as a course of its own.
#include "model/course_part.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build/pipeline.h"
#include "source_folder.h"
#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using testing::ElementsAre;
using testing::IsEmpty;

// tests/golden/small: «Écouter» with two lessons, a quiz, a word, media; «Crise : tenir bon» leads back to it.
Course small_course() {
  const auto checked = check_folder(
      {.directory = mooc::source_folder() / "tests/golden/small", .today = "2026-01-01", .frozen = true, .jobs = 1});
  EXPECT_TRUE(checked && !has_errors(checked->diagnostics));
  return checked->course;
}

template <class Things>
std::vector<std::string> ids_of(const Things& things) {
  std::vector<std::string> ids;
  for (const auto& thing : things) ids.push_back(thing.id.value);
  return ids;
}

TEST(CoursePart, HoldsOneModuleUnderItsOwnName) {
  const Course course = small_course();
  const Course part = part_of(course, 1);
  EXPECT_EQ(part.info.id, "petit-cours-crise");
  EXPECT_EQ(part.info.title, "Crise : tenir bon");
  EXPECT_EQ(part.info.version, course.info.version);
  EXPECT_EQ(part.info.pass_mark, course.info.pass_mark);
  EXPECT_THAT(ids_of(part.modules), ElementsAre("crise"));
  EXPECT_THAT(ids_of(part.lessons), ElementsAre("calme"));
  EXPECT_THAT(part.quizzes, IsEmpty());
  EXPECT_EQ(part.path.size(), 2U);
  EXPECT_EQ(module_number(part, 0), 2);
  EXPECT_EQ(part.whole->modules, 2);
}

TEST(CoursePart, KeepsTheNumbersOfTheRecords) {
  const Course course = small_course();
  for (std::size_t i = 0; i < course.modules.size(); ++i) {
    const Course part = part_of(course, i);
    EXPECT_EQ(part.modules[0].number, course.modules[i].number);
    for (const Lesson& lesson : part.lessons) EXPECT_EQ(lesson.number, course.lesson(lesson.id).number);
    for (const Quiz& quiz : part.quizzes) EXPECT_EQ(quiz.number, course.quiz(quiz.id).number);
  }
}

TEST(CoursePart, EveryIdentifierResolvesInIt) {
  const Course part = part_of(small_course(), 0);
  EXPECT_EQ(part.module(ModuleId{"ecoute"}).title, "Écouter");
  EXPECT_EQ(part.lesson(LessonId{"reformuler"}).title, "Reformuler");
  EXPECT_EQ(part.quiz(QuizId{"bilan"}).id.value, "bilan");
  EXPECT_EQ(part.term(TermId{"ecoute-active"}).word, "Écoute active");
}

TEST(CoursePart, SaysWhereThePageOfAnotherModuleIs) {
  const Course part = part_of(small_course(), 1);
  const auto& links = part.modules[0].body.links;
  ASSERT_EQ(links.size(), 1U);
  const auto* const elsewhere = std::get_if<ElsewhereLink>(&links[0].target);
  ASSERT_NE(elsewhere, nullptr);
  EXPECT_EQ(elsewhere->module, 1);
  EXPECT_EQ(elsewhere->title, "Écouter");
}

TEST(CoursePart, KeepsTheLinksWithin) {
  const Course part = part_of(small_course(), 0);
  EXPECT_TRUE(std::holds_alternative<LessonLink>(part.lesson(LessonId{"etre-la"}).body.links[0].target));
  EXPECT_TRUE(std::holds_alternative<LessonLink>(part.glossary[0].definition.links[0].target));
}

TEST(CoursePart, TakesTheWordsAndMediaThatItUses) {
  const Course course = small_course();
  EXPECT_THAT(ids_of(part_of(course, 0).glossary), ElementsAre("ecoute-active"));
  EXPECT_THAT(ids_of(part_of(course, 1).glossary), IsEmpty());
  EXPECT_EQ(part_of(course, 0).media.size(), course.media.size());
  EXPECT_THAT(part_of(course, 1).media, IsEmpty());
}

TEST(CoursePart, BringsTheWordsOfADefinitionAlong) {
  Course course = small_course();
  Link link;
  link.target = TermLink{course.glossary[1].id};
  course.glossary[0].definition.links.push_back(link);
  const std::size_t user = course.glossary[0].id.value == "ecoute-active" ? 0 : 1;
  course.glossary[user].definition.links.back().target = TermLink{course.glossary[1 - user].id};
  EXPECT_EQ(part_of(course, 0).glossary.size(), 2U);
}

TEST(CoursePart, HasAQuizThatNoPagePlacesWhereALinkLeadsToIt) {
  Course course = small_course();
  Quiz extra;
  extra.id = QuizId{"extra"};
  course.quiz_index.emplace(extra.id, course.quizzes.size());
  course.quizzes.push_back(extra);
  course.modules[1].body.links[0].target = QuizLink{extra.id};
  EXPECT_THAT(ids_of(part_of(course, 0).quizzes), ElementsAre("bilan"));
  EXPECT_THAT(ids_of(part_of(course, 1).quizzes), ElementsAre("extra"));
}

TEST(CoursePart, CountsItsOwnMinutesAndItsOwnRecord) {
  const Course course = small_course();
  EXPECT_EQ(part_of(course, 0).minutes, 30);
  EXPECT_EQ(part_of(course, 1).minutes, minutes(course.lesson(LessonId{"calme"})));
  EXPECT_LT(part_of(course, 1).state_characters, part_of(course, 0).state_characters);
  EXPECT_LE(part_of(course, 0).state_characters, course.state_characters);
}

}  // namespace
}  // namespace mooc
