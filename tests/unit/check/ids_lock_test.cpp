#include <gtest/gtest.h>

#include "check/sketch.h"

namespace mooc {
namespace {

using sketch::Sketch;

constexpr const char* first_line =
    "# Written by mooc, committed with the course: the numbers under which learners' records are kept. Lines are only "
    "added.\n";

// Puts ids.lock into the sketch as parse/ reads it.
void add_lock(Sketch& sketch, const std::string& lines) {
  const auto file = sketch.file("course/ids.lock", lines);
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = lines.find('\n', begin);
    const std::size_t space = lines.find(' ', begin);
    sketch.lock.entries.push_back({lines.substr(begin, space - begin),
                                   std::stoi(lines.substr(space + 1, end - space - 1)),
                                   sketch.sources[file].span(begin, end)});
    begin = end + 1;
  }
}

// One module, two lessons with a question, a quiz, a reflection.
Sketch small_course() {
  Sketch sketch;
  sketch.module("01-ecoute", "ecoute").quiz = QuizId{"bilan"};
  sketch.lesson("01-ecoute", "01-a.md", "a").questions = {sketch::single("essai", 2)};
  Lesson& b = sketch.lesson("01-ecoute", "02-b.md", "b");
  sketch::open_directive(b.body, DirectiveKind::reflection, {}, {{"id", "moi", {}}});
  sketch.quiz("bilan", 1);
  return sketch;
}

TEST(IdsLock, NumbersAFreshCourseInItsOrder) {
  auto sketch = small_course();
  const auto checked = sketch.check();
  EXPECT_EQ(checked.value.lock_text,
            std::string(first_line) +
                "module/ecoute 1\nlesson/a 1\nlesson/a/essai 1\nlesson/a/essai/c1 1\nlesson/a/essai/c2 2\nlesson/b 2\n"
                "quiz/bilan 1\nquiz/bilan/q1 1\nquiz/bilan/q1/c1 1\nquiz/bilan/q1/c2 2\nreflection/moi 1\n");
  EXPECT_EQ(checked.value.new_lock_entries, 11U);
  const Course& course = checked.value.course;
  EXPECT_EQ(course.lesson(LessonId{"b"}).number, 2);
  EXPECT_EQ(course.lesson(LessonId{"b"}).body.directives[0].number, 1);
  EXPECT_EQ(std::get<SingleChoice>(course.quiz(QuizId{"bilan"}).questions[0].answer).choices[1].number, 2);
}

TEST(IdsLock, KeepsEveryNumberWhenLessonsAreInsertedAndMoved) {
  auto sketch = small_course();
  add_lock(sketch,
           std::string(
               "module/ecoute 4\nlesson/b 1\nlesson/a 7\nlesson/a/essai 3\nlesson/a/essai/c2 1\nlesson/a/essai/c1 2\n"
               "quiz/bilan 1\nquiz/bilan/q1 1\nquiz/bilan/q1/c1 1\nquiz/bilan/q1/c2 2\nreflection/moi 1\n"));
  sketch.lesson("01-ecoute", "00-avant.md", "avant");
  const auto checked = sketch.check();
  EXPECT_TRUE(checked.diagnostics.empty());
  EXPECT_EQ(checked.value.new_lock_entries, 1U);
  EXPECT_EQ(checked.value.lock_text,
            first_line + sketch.sources[sketch.lessons.back().lesson.file - 1].bytes + "lesson/avant 8\n");
  EXPECT_EQ(checked.value.course.lesson(LessonId{"a"}).number, 7);
  EXPECT_EQ(checked.value.course.lesson(LessonId{"avant"}).number, 8);
}

TEST(IdsLock, NeverGivesTheNumberOfAVanishedOneAgain) {
  Sketch sketch;
  sketch.with_lesson();
  add_lock(sketch, "module/ecoute 1\nlesson/partie 5\nlesson/partie/q 1\n");
  EXPECT_EQ(sketch.check().value.course.lessons[0].number, 6);
  EXPECT_EQ(sketch.diagnostics(),
            "course/ids.lock:2:1: warning: «lesson/partie» is no longer in the course: learners lose that they read it "
            "and their answers in it [vanished-id]\n"
            "    2 | lesson/partie 5\n"
            "      | ^^^^^^^^^^^^^^^\n"
            "      = help: if it was renamed or reworded, give it its old identifier again; if it is gone for good, "
            "leave this line, for its number is never used again\n");
}

TEST(IdsLock, SaysWhatEachLossCosts) {
  auto sketch = small_course();
  add_lock(sketch,
           "module/x 1\nquiz/x 2\nreflection/x 2\nlesson/a 1\nlesson/a/essai 1\nlesson/a/essai/x 3\nlesson/a/x 2\n");
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : sketch.check().diagnostics) messages.push_back(diagnostic.message);
  EXPECT_EQ(messages,
            (std::vector<std::string>{
                "«module/x» is no longer in the course: learners lose the place where they stopped, if it was there",
                "«quiz/x» is no longer in the course: learners lose their attempts and marks of it",
                "«reflection/x» is no longer in the course: learners no longer find what they wrote there",
                "«lesson/a/essai/x» is no longer in the course: learners who chose it lose that answer",
                "«lesson/a/x» is no longer in the course: learners lose their answers to it"}));
}

TEST(IdsLock, SaysNothingOfLossesWhenAFileCouldNotBeRead) {
  Sketch sketch;
  sketch.with_lesson();
  add_lock(sketch, "lesson/partie 5\n");
  sketch.incomplete = true;
  EXPECT_EQ(sketch.diagnostics(), "");
}

TEST(IdsLock, SaysHowToMendAMerge) {
  Sketch sketch;
  sketch.with_lesson();
  sketch.lesson("01-ecoute", "02-b.md", "b");
  add_lock(sketch, "module/ecoute 1\nlesson/etre-la 1\nlesson/b 1\nlesson/b 1\nlesson/etre-la 3\n");
  EXPECT_EQ(
      sketch.diagnostics(),
      "course/ids.lock:3:1: error: the number 1 belongs to «lesson/etre-la» already [lock-number-twice]\n"
      "    3 | lesson/b 1\n"
      "      | ^^^^^^^^^^\n"
      "      = help: two branches gave it out: write «lesson/b 4» here, if this is the line that no learner has used "
      "yet\n"
      "course/ids.lock:4:1: error: the number 1 belongs to «lesson/etre-la» already [lock-number-twice]\n"
      "    4 | lesson/b 1\n"
      "      | ^^^^^^^^^^\n"
      "      = help: two branches gave it out: write «lesson/b 4» here, if this is the line that no learner has used "
      "yet\n"
      "course/ids.lock:5:1: error: «lesson/etre-la» has the number 1 already [lock-identifier-twice]\n"
      "    5 | lesson/etre-la 3\n"
      "      | ^^^^^^^^^^^^^^^^\n"
      "      = help: two branches numbered it: keep the line that learners have used already, remove the other\n");
}

TEST(IdsLock, RefusesALineThatIsNone) {
  Sketch sketch;
  sketch.with_lesson();
  add_lock(sketch, "lesson/etre-la 0\n");
  EXPECT_EQ(sketch.diagnostics(),
            "course/ids.lock:1:1: error: «lesson/etre-la 0» is no entry of ids.lock [lock-entry]\n"
            "    1 | lesson/etre-la 0\n"
            "      | ^^^^^^^^^^^^^^^^\n"
            "      = help: bring the line back as it was committed last\n");
}

TEST(IdsLock, WarnsWhenNewOnesWillNotBeKept) {
  Sketch sketch;
  sketch.with_lesson();
  sketch.frozen = true;
  EXPECT_EQ(
      sketch.diagnostics(),
      "course/course.yaml:1:5: warning: 2 new identifiers have no number in course/ids.lock, and --frozen leaves it as "
      "it is [lock-frozen]\n"
      "    1 | id: cours\n"
      "      |     ^^^^^\n"
      "      = help: build once without --frozen and commit course/ids.lock, before learners use what is built now\n");
}

TEST(IdsLock, RefusesNumbersThatNoCourseReaches) {
  Sketch sketch;
  sketch.with_lesson();
  sketch.lesson("01-ecoute", "02-b.md", "b");
  add_lock(sketch, "module/ecoute 1\nlesson/etre-la 2147483647\nlesson/b 7\n");
  EXPECT_EQ(sketch.diagnostics(),
            "course/ids.lock:2:1: error: the number 2147483647 is too high: those of ids.lock end at 100000 "
            "[lock-number]\n"
            "    2 | lesson/etre-la 2147483647\n"
            "      | ^^^^^^^^^^^^^^^^^^^^^^^^^\n"
            "      = help: bring the line back as it was committed last\n");
  EXPECT_EQ(sketch.check().value.course.lesson(LessonId{"etre-la"}).number, 8);
}

TEST(IdsLock, SaysSoWhenTheLastNumberIsTaken) {
  Sketch sketch;
  sketch.with_lesson();
  sketch.lesson("01-ecoute", "02-b.md", "b");
  add_lock(sketch, "module/ecoute 1\nlesson/etre-la 100000\n");
  std::string told;
  for (const Diagnostic& diagnostic : sketch.check().diagnostics) {
    if (diagnostic.severity == Severity::error) told += format_diagnostic(sketch.sources, diagnostic);
  }
  EXPECT_EQ(told,
            "course/ids.lock:2:1: error: after the number 100000 nothing new can get one beside «lesson/etre-la» "
            "[lock-number]\n"
            "    2 | lesson/etre-la 100000\n"
            "      | ^^^^^^^^^^^^^^^^^^^^^\n"
            "      = help: bring the line back as it was committed last, with a lower number\n");
}

}  // namespace
}  // namespace mooc
