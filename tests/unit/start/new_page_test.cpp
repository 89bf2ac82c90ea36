#include "start/new_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mooc {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// A course of two modules, «ecoute» with the lesson «etre-la» and «suite», which places the quiz «fin».
struct Small {
  std::vector<SourceFile> sources{
      make_source_file(0, "course/01-ecoute/01-etre-la.md", "---\ntitle: Être là\n---\n"),
      make_source_file(1, "course/01-ecoute/module.md",
                       "---\r\ntitle: Écoute   # le premier\r\n\r\n--- \r\n\r\n---\r\n"),
      make_source_file(2, "course/02-suite/module.md", "---\ntitle: Suite\nquiz: fin\n---\n"),
      make_source_file(3, "course/course.yaml", "id: c\nlanguage: fr-CA\n"),
      make_source_file(4, "course/ids.lock", "# numbers\nlesson/etre-la 1\nlesson/parti 2\n"),
      make_source_file(5, "quizzes/fin.json", "{}"),
  };
  Course course;

  Small() {
    course.info.language = "fr-CA";
    add_module("ecoute", "Écoute", 1);
    add_module("suite", "Suite", 2).quiz = QuizId{"fin"};
    Lesson lesson;
    lesson.id.value = "etre-la";
    lesson.title = "Être là";
    course.lessons.push_back(lesson);
    Quiz quiz;
    quiz.id.value = "fin";
    quiz.span.file = 5;
    course.quizzes.push_back(quiz);
  }

  Module& add_module(const std::string& id, const std::string& title, std::uint32_t file) {
    Module module;
    module.id.value = id;
    module.title = title;
    module.file = module.span.file = file;
    course.modules.push_back(module);
    return course.modules.back();
  }
};

NewPageRequest titled(std::string title) {
  NewPageRequest request;
  request.title = std::move(title);
  return request;
}

std::string refusal_of(const Result<NewPage>& page) { return page ? "" : page.error().message; }

TEST(NewModule, StandsBehindTheLastOne) {
  const Small small;
  const auto page = new_module(small.course, small.sources, titled("Dire « non » : \"#1\""));
  ASSERT_TRUE(page);
  EXPECT_EQ(page->identifier, "dire-non-1");
  ASSERT_EQ(page->files.files.size(), 1U);
  EXPECT_EQ(page->files.files[0].path, "course/03-dire-non-1/module.md");
  EXPECT_THAT(page->files.files[0].bytes, StartsWith("---\ntitle: \"Dire « non » : \\\"#1\\\"\"\n# Une phrase "));
  EXPECT_FALSE(page->files.insertion);
}

TEST(NewModule, IsWrittenInTheLanguageOfTheCourse) {
  Small small;
  small.course.info.language = "nl";
  EXPECT_THAT(new_module(small.course, small.sources, titled("A"))->files.files[0].bytes,
              HasSubstr("\n# One sentence for the list of modules.\n"));
}

TEST(NewLesson, GoesIntoTheLastModuleUnlessAnotherIsMeant) {
  const Small small;
  auto request = titled("Redire");
  EXPECT_EQ(new_lesson(small.course, small.sources, request)->files.files[0].path, "course/02-suite/01-redire.md");
  request.folder = "01-ecoute";
  EXPECT_EQ(new_lesson(small.course, small.sources, request)->files.files[0].path, "course/01-ecoute/02-redire.md");
  EXPECT_EQ(new_lesson(small.course, small.sources, request)->place, "Écoute");
  request.module = "suite";
  EXPECT_EQ(new_lesson(small.course, small.sources, request)->files.files[0].path, "course/02-suite/01-redire.md");
}

TEST(NewLesson, NamesTheNearestModule) {
  const Small small;
  auto request = titled("Redire");
  request.module = "ecout";
  EXPECT_EQ(refusal_of(new_lesson(small.course, small.sources, request)),
            "the course has no module «ecout»: did you mean ecoute");
}

TEST(NewLesson, NeedsAModule) {
  EXPECT_EQ(refusal_of(new_lesson({}, {}, titled("Redire"))),
            "the course has no module yet; begin with: mooc new module TITLE");
}

TEST(NewLesson, TakesNoNameThatIsThere) {
  const Small small;
  EXPECT_EQ(refusal_of(new_lesson(small.course, small.sources, titled("ÊTRE LÀ !"))),
            "there is a lesson «etre-la» already, in course/01-ecoute/01-etre-la.md: give this one another title, or a "
            "name with --id");
  auto request = titled("Être là");
  request.identifier = "Être là encore";
  EXPECT_EQ(new_lesson(small.course, small.sources, request)->identifier, "etre-la-encore");
}

TEST(NewLesson, TakesNoNameThatRecordsAreKeptBy) {
  const Small small;
  EXPECT_EQ(
      refusal_of(new_lesson(small.course, small.sources, titled("Parti"))),
      "«parti» was a lesson of this course before, and learners' records are kept by that name: choose another one "
      "with --id");
}

TEST(NewLesson, NeedsATitleOfWhichANameCanBeMade) {
  const Small small;
  EXPECT_EQ(refusal_of(new_lesson(small.course, small.sources, titled(" \n"))), "give the lesson a title");
  EXPECT_EQ(refusal_of(new_lesson(small.course, small.sources, titled("🎈"))),
            "no name can be made of «🎈»: choose one with --id, for example --id first-lesson");
  auto request = titled("🎈");
  request.identifier = "ballon";
  EXPECT_THAT(new_lesson(small.course, small.sources, request)->files.files[0].bytes,
              StartsWith("---\ntitle: \"🎈\"\n"));
}

TEST(NewLesson, HasANameThatOneCanRead) {
  const Small small;
  std::string title = "Ce que";
  for (int i = 0; i < 20; ++i) title += " l’on dit";
  EXPECT_EQ(new_lesson(small.course, small.sources, titled(title))->identifier,
            "ce-que-l-on-dit-l-on-dit-l-on-dit-l-on-dit-l-on");
  EXPECT_EQ(new_lesson(small.course, small.sources, titled(std::string(80, 'a')))->identifier, std::string(50, 'a'));
}

TEST(NewLesson, SaysWhenNoNumberIsLeft) {
  Small small;
  small.sources.push_back(make_source_file(6, "course/02-suite/99-z.md", ""));
  EXPECT_EQ(refusal_of(new_lesson(small.course, small.sources, titled("Redire"))),
            "no number is left after the last lesson: begin their names with more digits, as in 001-name");
}

TEST(NewQuiz, IsPlacedByOneLineAtTheEndOfTheFrontMatter) {
  const Small small;
  auto request = titled("Bilan");
  request.module = "ecoute";
  const auto page = new_quiz(small.course, small.sources, request);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->files.files[0].path, "quizzes/bilan.json");
  EXPECT_THAT(page->files.files[0].bytes, StartsWith("{\n  \"id\": \"bilan\",\n  \"title\": \"Bilan\",\n"));
  ASSERT_TRUE(page->files.insertion);
  EXPECT_EQ(page->files.insertion->path, "course/01-ecoute/module.md");
  EXPECT_EQ(page->files.insertion->before, small.sources[1].bytes);
  EXPECT_EQ(page->files.insertion->before.substr(page->files.insertion->at), "--- \r\n\r\n---\r\n");
  EXPECT_EQ(page->files.insertion->text, "quiz: bilan\r\n");
}

TEST(NewQuiz, ComesAfterALessonWhenOneIsNamed) {
  const Small small;
  auto request = titled("Bilan");
  request.lesson = "etre-la";
  const auto page = new_quiz(small.course, small.sources, request);
  EXPECT_EQ(page->files.insertion->path, "course/01-ecoute/01-etre-la.md");
  EXPECT_EQ(page->files.insertion->text, "quiz: bilan\n");
  EXPECT_EQ(page->place, "Être là");
  request.lesson = "etre";
  EXPECT_EQ(refusal_of(new_quiz(small.course, small.sources, request)), "the course has no lesson «etre»");
}

TEST(NewQuiz, LeavesAPageAloneThatPlacesAQuiz) {
  const Small small;
  EXPECT_EQ(refusal_of(new_quiz(small.course, small.sources, titled("Bilan"))),
            "«Suite» places the quiz «fin» already: say where this one goes with --lesson or --module");
}

TEST(NewQuiz, NeedsAFrontMatterThatCloses) {
  Small small;
  small.sources[1] = make_source_file(1, "course/01-ecoute/module.md", "---\ntitle: Écoute\n");
  auto request = titled("Bilan");
  request.module = "ecoute";
  EXPECT_EQ(refusal_of(new_quiz(small.course, small.sources, request)),
            "course/01-ecoute/module.md has no front matter that closes, so no quiz can be placed there");
}

}  // namespace
}  // namespace mooc
