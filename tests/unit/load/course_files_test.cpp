#include "load/course_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using testing::ElementsAre;

std::vector<std::string> paths(const CourseFiles& files) {
  std::vector<std::string> all;
  for (const SourceFile& file : files.sources) all.push_back(file.path);
  return all;
}

std::string diagnostics(const CourseFiles& files) {
  std::string text;
  for (const Diagnostic& diagnostic : files.diagnostics) text += format_diagnostic(files.sources, diagnostic);
  return text;
}

void put_small_course(const ScratchFolder& scratch) {
  put(scratch / "course/course.yaml", "id: c\n");
  put(scratch / "course/01-a/module.md", "---\ntitle: A\n---\n");
  put(scratch / "course/01-a/01-b.md", "---\ntitle: B\n---\n");
  put(scratch / "quizzes/q.json", "{}");
}

TEST(LoadCourse, FindsWhatBelongsToACourseInOneOrder) {
  const ScratchFolder scratch;
  put_small_course(scratch);
  put(scratch / "course/glossary.md", "");
  put(scratch / "course/competences.yaml", "");
  put(scratch / "course/ids.lock", "");
  put(scratch / "course/README.md", "not part of it");
  put(scratch / "course/media-source/README.md", "not part of it either");
  put(scratch / "course/.git/x.md", "hidden");
  put(scratch / "course/theme/notes.md", "a theme's own");
  put(scratch / "quizzes/notes.txt", "not a quiz");
  const auto files = load_course(scratch.path());
  ASSERT_TRUE(files) << files.error().message;
  EXPECT_THAT(paths(*files),
              ElementsAre("course/01-a/01-b.md", "course/01-a/module.md", "course/competences.yaml",
                          "course/course.yaml", "course/glossary.md", "course/ids.lock", "quizzes/q.json"));
  EXPECT_EQ(files->documents, files->sources.size());
  for (std::size_t i = 0; i < files->sources.size(); ++i) EXPECT_EQ(files->sources[i].index, i);
  EXPECT_EQ(files->sources[0].bytes, "---\ntitle: B\n---\n");
  EXPECT_EQ(diagnostics(*files), "");
}

TEST(LoadCourse, SaysWhatToDoInAFolderWithoutACourse) {
  const ScratchFolder scratch;
  const auto files = load_course(scratch.path());
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().message, "there is no folder course/ in " + scratch.path().string() +
                                       ": run mooc in the folder that holds course/ and "
                                       "quizzes/, or name it, for example: mooc build path/to/folder");
}

TEST(LoadCourse, SaysSoWhenItIsRunInsideOfACourse) {
  const ScratchFolder scratch;
  put_small_course(scratch);
  const auto files = load_course(scratch / "course");
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().message,
            (scratch / "course").string() +
                " is the inside of a course: run mooc one folder higher, where course/ and quizzes/ lie");
}

TEST(LoadCourse, ReadsSizesOfMediaAndTheTextOfCaptions) {
  const ScratchFolder scratch;
  put_small_course(scratch);
  put(scratch / "course/media/b/film.mp4", std::string(1'000'000, 'm'));
  put(scratch / "course/media/film.vtt", "\xEF\xBB\xBFWEBVTT\n");
  put(scratch / "course/media/a.svg", "<svg viewBox='0 0 20 10'/>");
  const auto files = load_course(scratch.path());
  ASSERT_TRUE(files);
  ASSERT_EQ(files->media.size(), 3U);
  EXPECT_EQ(files->media[0].path, "media/a.svg");
  EXPECT_EQ(files->media[0].width, 20);
  EXPECT_EQ(files->media[0].height, 10);
  EXPECT_EQ(files->media[1].path, "media/b/film.mp4");
  EXPECT_EQ(files->media[1].size, 1'000'000U);
  EXPECT_EQ(files->media[1].text, "");
  EXPECT_EQ(files->media[1].on_disk, (scratch / "course/media/b/film.mp4").string());
  EXPECT_EQ(files->media[2].text, "WEBVTT\n");
}

TEST(LoadCourse, ShowsThePlaceOfTheFirstByteThatIsNotUtf8) {
  const ScratchFolder scratch;
  put_small_course(scratch);
  put(scratch / "course/01-a/01-b.md",
      "---\ntitle: \xC9"
      "couter\n---\n");
  const auto files = load_course(scratch.path());
  ASSERT_TRUE(files);
  EXPECT_EQ(diagnostics(*files),
            "course/01-a/01-b.md:2:8: error: the file looks like Latin-1 or Windows-1252, not like UTF-8: the byte C9 "
            "seems to mean «É» [source-encoding]\n"
            "    2 | title: Écouter\n"
            "      |        ^\n"
            "      = help: save the file as UTF-8: in VS Code, click the name of the encoding at the bottom right, "
            "then «Save with Encoding», "
            "«UTF-8»; in Windows Notepad, «Save as», Encoding: UTF-8\n");
}

TEST(LoadCourse, LeavesOutLinksThatLeadOutsideAndSaysSo) {
  const ScratchFolder scratch;
  const ScratchFolder elsewhere;
  put_small_course(scratch);
  put(elsewhere / "secret.md", "secret");
  put(scratch / "course/media/a.png", "");
  fs::create_symlink(elsewhere / "secret.md", scratch / "course/01-a/02-secret.md");
  fs::create_symlink(scratch / "course/01-a/01-b.md", scratch / "course/01-a/03-again.md");
  const auto files = load_course(scratch.path());
  ASSERT_TRUE(files);
  EXPECT_THAT(paths(*files),
              ElementsAre("course/01-a/01-b.md", "course/01-a/03-again.md", "course/01-a/module.md",
                          "course/course.yaml", "quizzes/q.json", "course/01-a/02-secret.md", "course/media/a.png"));
  EXPECT_EQ(files->documents, 5U);
  EXPECT_EQ(diagnostics(*files),
            "course/01-a/02-secret.md: warning: this symbolic link does not lead to a file of the course, so it is "
            "left out [source-link]\n"
            "      = help: put the file itself here\n");
}

TEST(LoadCourse, TellsOfLessonsAndQuizzesInPlacesThatAreNotRead) {
  const ScratchFolder scratch;
  put_small_course(scratch);
  put(scratch / "course/01-b.md", "");
  const auto files = load_course(scratch.path());
  ASSERT_TRUE(files);
  EXPECT_EQ(
      diagnostics(*files),
      "course/01-b.md: warning: no part of a course is read from this place, so the file is left out "
      "[source-place]\n"
      "      = help: lessons lie one folder deep, as in course/01-name/01-name.md, and quizzes directly in quizzes/\n");
}

TEST(LoadCourse, GivesAMissingCourseYamlAPlaceForDiagnostics) {
  const ScratchFolder scratch;
  put(scratch / "course/01-a/01-b.md", "");
  const auto files = load_course(scratch.path());
  ASSERT_TRUE(files);
  EXPECT_THAT(paths(*files), ElementsAre("course/01-a/01-b.md", "course/course.yaml"));
  EXPECT_EQ(files->documents, 1U);
}

TEST(LoadCourse, ShowsThePlaceOfAControlCharacter) {
  const ScratchFolder scratch;
  put_small_course(scratch);
  put(scratch / "course/01-a/01-b.md", "---\ntitle: B\x03\n---\n");
  const auto files = load_course(scratch.path());
  ASSERT_TRUE(files);
  EXPECT_EQ(diagnostics(*files),
            "course/01-a/01-b.md:2:9: error: the file holds the control character U+0003, which no page can show "
            "[control-character]\n"
            "    2 | title: B\uFFFD\n"
            "      |         ^\n"
            "      = help: remove it and all others: in VS Code, search (Ctrl+F, Alt+R) for "
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF]\n");
}

TEST(LoadCourse, SaysHowFilesAreNamedThatWouldBeRead) {
  const ScratchFolder scratch;
  put_small_course(scratch);
  for (const char* const path :
       {"course/01-a/02-c.markdown", "course/01-a/03-d.MD", "course/competences.yml", "course/glossary.Markdown",
        "course/01-a/README.MD", "course/01-a/notes.txt", "course/theme/a.MD", "quizzes/r.JSON"})
    put(scratch / path, "");
  const auto files = load_course(scratch.path());
  ASSERT_TRUE(files);
  EXPECT_EQ(files->documents, 4U);
  std::string expected;
  for (const auto& [path, meant] :
       std::vector<std::pair<std::string, std::string>>{{"course/01-a/02-c.markdown", "course/01-a/02-c.md"},
                                                        {"course/01-a/03-d.MD", "course/01-a/03-d.md"},
                                                        {"course/competences.yml", "course/competences.yaml"},
                                                        {"course/glossary.Markdown", "course/glossary.md"},
                                                        {"quizzes/r.JSON", "quizzes/r.json"}}) {
    expected += path +
                ": warning: no part of a course has a name like this, so the file is left out [source-place]\n"
                "      = help: name it " +
                meant + "\n";
  }
  EXPECT_EQ(diagnostics(*files), expected);
}

TEST(LoadCourse, TellsOfAMisnamedFileInAPlaceThatIsNotRead) {
  const ScratchFolder scratch;
  put_small_course(scratch);
  put(scratch / "quizzes/old/q.JSON", "");
  const auto files = load_course(scratch.path());
  ASSERT_TRUE(files);
  EXPECT_EQ(
      diagnostics(*files),
      "quizzes/old/q.JSON: warning: no part of a course is read from this place, so the file is left out "
      "[source-place]\n"
      "      = help: lessons lie one folder deep, as in course/01-name/01-name.md, and quizzes directly in quizzes/\n");
}

}  // namespace
}  // namespace mooc
