// The files of course/media themselves.
#include "check/written_course.h"

namespace mooc {
namespace {

std::string unused(const std::string& file) {
  return told_at("course/media/" + file,
                 "notice: no text of the course uses this file, so it is left out [unused-media]", "", "",
                 "show it or link to it, or remove it from course/media/");
}

WrittenCourse with_media(const std::string& text) {
  WrittenCourse course;
  course.media = {{"media/pont.svg", "", 1, "", 0, 0}};
  course.lesson(text);
  return course;
}

TEST(CheckMediaUse, AcceptsWhatIsShownOrLinked) {
  EXPECT_EQ(with_media("![Le pont](../media/pont.svg)\n").told(), "");
  EXPECT_EQ(with_media("[Le dessin du pont](../media/pont.svg)\n").told(), "");
  EXPECT_EQ(with_media("")
                .questions(
                    "{ \"id\": \"q\", \"type\": \"true-false\", \"prompt\": \"![Le pont](../course/media/pont.svg)\",\n"
                    "\"answer\": true, \"competences\": [\"1.1\"], \"explanation\": \"Il laisse de la place.\" }")
                .told(),
            "");
}

TEST(CheckMediaUse, TellsWhatNothingUses) { EXPECT_EQ(with_media("Un texte.\n").told(), unused("pont.svg")); }

TEST(CheckMediaUse, SaysNothingOfAFileThatABrokenPathMeans) {
  EXPECT_EQ(
      with_media("![Le pont](../media/pomt.svg)\n").told(),
      told_at("course/01-un/01-a.md:7:1", "error: there is no file course/media/pomt.svg in the course [missing-media]",
              "![Le pont](../media/pomt.svg)", std::string(29, '^'), "did you mean ../media/pont.svg?"));
}

TEST(CheckMediaUse, RefusesAPictureThatIsNotWhole) {
  auto course = with_media("![Le pont](../media/pont.svg)\n\n![Le pont encore](../media/pont.svg)\n");
  course.media[0].fault = PictureFault{"is cut: its end is missing", "save it again"};
  EXPECT_EQ(course.told(),
            told_at("course/media/pont.svg", "error: this picture is cut: its end is missing [corrupt-picture]", "", "",
                    "save it again"));
  course.lesson("Un texte.\n");
  EXPECT_EQ(course.told(), unused("pont.svg"));
}

}  // namespace
}  // namespace mooc
