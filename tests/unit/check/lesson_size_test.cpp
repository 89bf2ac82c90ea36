// Lessons that are too long, and minutes that do not fit.
#include "check/written_course.h"

namespace mooc {
namespace {

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += i % 20 == 19 ? "mot\n" : "mot ";
  return text + "\n";
}

std::string told_about_length(const std::string& text) { return WrittenCourse().lesson(text).told(); }

const std::string shorten =
    "make two lessons of it, or leave out what is not needed: a lesson is read on a phone, in one go";

TEST(CheckLessonLength, AcceptsALessonOfFifteenHundredWords) { EXPECT_EQ(told_about_length(words(1500)), ""); }

TEST(CheckLessonLength, WarnsOfALongerOne) {
  EXPECT_EQ(told_about_length(words(1501)),
            told_at("course/01-un/01-a.md:2:8", "warning: this lesson has 1501 words, more than 1500 [lesson-length]",
                    "title: A", "       ^", shorten));
}

TEST(CheckLessonLength, CountsWhatOneReaderReads) {
  const std::string boxes =
      ":::country[Belgique]{code=BE}\n" + words(900) + ":::\n\n:::country[France]{code=FR}\n" + words(900) + ":::\n";
  EXPECT_EQ(told_about_length(boxes), "");
  const std::string parts =
      "\n:::sensitive[Un deuil]\n" + words(900) + "\n:::alternative\n" + words(900) + ":::\n:::\n\n:::help\n:::\n";
  EXPECT_EQ(told_about_length(parts), "");
  EXPECT_EQ(told_about_length(boxes + parts),
            told_at("course/01-un/01-a.md:2:8", "warning: this lesson has 1804 words, more than 1500 [lesson-length]",
                    "title: A", "       ^", shorten));
}

std::string told_about_minutes(int minutes, const std::string& text) {
  return WrittenCourse()
      .front("title: A\nduration: " + std::to_string(minutes) + "\ncompetences: [1.1]\nobjectives: [Écouter]\n")
      .lesson(text)
      .told();
}

std::string mismatch(const std::string& line, const std::string& message, const std::string& estimate) {
  return told_at("course/01-un/01-a.md:3:11", "warning: " + message + " [duration-mismatch]", line,
                 "          " + std::string(line.size() - 10, '^'),
                 "write duration: " + estimate + ", or leave the line out: it is estimated from the text then");
}

TEST(CheckDuration, AcceptsMinutesNearThoseOfTheText) {
  for (const int minutes : {3, 6, 11, 18}) EXPECT_EQ(told_about_minutes(minutes, words(900)), "") << minutes;
  EXPECT_EQ(told_about_minutes(5, words(30)), "");  // a short exercise takes what it takes
}

TEST(CheckDuration, WarnsOfMinutesThatNobodyNeeds) {
  EXPECT_EQ(told_about_minutes(2, words(900)),
            mismatch("duration: 2", "this lesson says 2 minutes, but its text takes about 6", "6"));
  EXPECT_EQ(told_about_minutes(19, words(900)),
            mismatch("duration: 19", "this lesson says 19 minutes, but its text takes about 6", "6"));
  EXPECT_EQ(told_about_minutes(60, words(30)),
            mismatch("duration: 60", "this lesson says 60 minutes, but its text takes about 1", "1"));
}

TEST(CheckDuration, CountsQuestionsReflectionsAndRecordings) {
  const std::string text = words(150) + "\n:::reflection[Et vous ?]{id=moi}\n:::\n\n" +
                           ":::audio[Une voix]{src=../media/v.mp3 duration=300}\nCe qu’elle dit.\n:::\n";
  WrittenCourse course;
  course.front("title: A\nduration: 22\ncompetences: [1.1]\nobjectives: [Écouter]\n").lesson(text);
  course.media = {{"media/v.mp3", "", 1, "", 0, 0}};
  EXPECT_EQ(course.told(), mismatch("duration: 22", "this lesson says 22 minutes, but its text takes about 7", "7"));
  course.files["course/01-un/01-a.md"].replace(course.files["course/01-un/01-a.md"].find("22"), 2, "20");
  EXPECT_EQ(course.told(), "");
}

TEST(CheckDuration, HoldsModulesAndTheCourseAgainstTheirLessons) {
  WrittenCourse course;
  course.front("title: A\nduration: 6\ncompetences: [1.1]\nobjectives: [Écouter]\n").lesson(words(900));
  std::string& module = course.files["course/01-un/module.md"];
  module.insert(module.find("quiz:"), "duration: 22\n");
  course.settings("duration: 40\n");
  EXPECT_EQ(course.told(), "");
  module.replace(module.find("22"), 2, "23");
  course.files["course/course.yaml"].replace(course.files["course/course.yaml"].find("40"), 2, "90");
  EXPECT_EQ(
      course.told(),
      told_at("course/01-un/module.md:7:11",
              "warning: this module says 23 minutes, but what it holds takes about 7 [duration-mismatch]",
              "duration: 23", "          ^^", "write duration: 7, or leave the line out: it is added up then") +
          told_at("course/course.yaml:10:11",
                  "warning: the course says 90 minutes, but what it holds takes about 23 [duration-mismatch]",
                  "duration: 90", "          ^^", "write duration: 23, or leave the line out: it is added up then"));
}

}  // namespace
}  // namespace mooc
