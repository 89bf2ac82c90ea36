#include <gtest/gtest.h>

#include "model/course.h"

namespace mooc {
namespace {

Course course_of(std::vector<Lesson> lessons) {
  Course course;
  Module module;
  for (auto& lesson : lessons) {
    module.lessons.push_back(lesson.id);
    course.lesson_index[lesson.id] = course.lessons.size();
    course.lessons.push_back(std::move(lesson));
  }
  course.modules.push_back(std::move(module));
  return course;
}

Lesson lesson_of(std::string id, int words, std::size_t questions) {
  Lesson lesson;
  lesson.id.value = std::move(id);
  lesson.body.words = words;
  lesson.questions.resize(questions);
  return lesson;
}

TEST(Minutes, CountReadingAndQuestions) {
  EXPECT_EQ(minutes(lesson_of("a", 0, 0)), 1);
  EXPECT_EQ(minutes(lesson_of("a", 150, 0)), 1);
  EXPECT_EQ(minutes(lesson_of("a", 151, 2)), 4);
  auto reflective = lesson_of("a", 150, 0);
  reflective.body.directives.resize(2);
  reflective.body.directives[0].kind = DirectiveKind::reflection;
  EXPECT_EQ(minutes(reflective), 2);
}

TEST(Minutes, TakeWhatIsWrittenFirst) {
  auto lesson = lesson_of("a", 3000, 5);
  lesson.duration = 15;
  EXPECT_EQ(minutes(lesson), 15);
}

TEST(Minutes, AddUpForAModule) {
  auto course = course_of({lesson_of("a", 300, 0), lesson_of("b", 450, 1)});
  EXPECT_EQ(minutes(course, course.modules[0]), 6);
  course.modules[0].duration = 20;
  EXPECT_EQ(minutes(course, course.modules[0]), 20);
}

TEST(Directive, FindsItsAttributes) {
  Directive directive;
  directive.attributes = {{"composed", "", {}}, {"author", "Ana", {}}};
  EXPECT_NE(directive.find("composed"), nullptr);
  EXPECT_EQ(directive.value("author"), "Ana");
  EXPECT_EQ(directive.find("source"), nullptr);
  EXPECT_EQ(directive.value("source"), "");
}

TEST(TypeName, IsWhatAuthorsWrite) {
  EXPECT_EQ(type_name(SingleChoice{}), "single");
  EXPECT_EQ(type_name(MultipleChoice{}), "multiple");
  EXPECT_EQ(type_name(TrueFalse{}), "true-false");
  EXPECT_EQ(type_name(ShortText{}), "short");
  EXPECT_EQ(type_name(Numeric{}), "numeric");
}

}  // namespace
}  // namespace mooc
