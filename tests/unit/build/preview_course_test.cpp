#include "build/preview_course.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source_folder.h"
#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using testing::HasSubstr;
using testing::Not;

class PreviewACourse : public testing::Test {
 protected:
  void SetUp() override {
    const fs::path golden = mooc::source_folder() / "tests/golden/small";
    for (const char* const part : {"course", "quizzes"})
      fs::copy(golden / part, scratch_ / part, fs::copy_options::recursive);
  }

  [[nodiscard]] fs::path lesson() const { return scratch_ / "course/02-crise/01-calme.md"; }
  void write_lesson(std::string_view text) const { put(lesson(), "---\ntitle: Calme\n---\n" + std::string(text)); }
  [[nodiscard]] std::string page(const std::string& path) const {
    return std::get<std::string>(course_.file(path)->content);
  }
  [[nodiscard]] std::uint64_t fingerprint(const std::string& path) const { return course_.file(path)->fingerprint; }

  const ScratchFolder scratch_;
  PreviewCourse course_{{.directory = scratch_.path(), .today = "2026-01-01"}};
};

TEST_F(PreviewACourse, GivesTheFilesOfTheSiteAsABuildDoes) {
  ASSERT_TRUE(course_.look());
  const auto built = build_folder({.directory = scratch_.path(), .today = "2026-01-01", .frozen = true},
                                  targets.front(), scratch_ / "site");
  ASSERT_TRUE(built);
  for (const auto& [path, bytes] : tree(scratch_ / "site")) {
    SCOPED_TRACE(path);
    if (path.starts_with("assets/")) continue;  // of the program
    const auto file = course_.file(path);
    ASSERT_TRUE(file);
    if (const auto* const medium = std::get_if<CopyOf>(&file->content))
      EXPECT_EQ(bytes_of(medium->on_disk), bytes);
    else
      EXPECT_EQ(std::get<std::string>(file->content), bytes);
  }
}

TEST_F(PreviewACourse, HasNothingBeyondTheSite) {
  EXPECT_FALSE(course_.file("index.html")) << "before the first look";
  ASSERT_TRUE(course_.look());
  put(scratch_ / "course/media/brouillon.svg", "<svg/>");
  ASSERT_TRUE(course_.look());
  for (const char* const path : {"package-shell.html", "media/brouillon.svg", "media/../course.yaml",
                                 "../course/course.yaml", "course.yaml", "", "lesson/"})
    EXPECT_FALSE(course_.file(path)) << path;
}

TEST_F(PreviewACourse, ShowsASavedChangeAndWritesNothing) {
  ASSERT_TRUE(course_.look()->is_new);
  const auto before = fingerprint("lesson/calme.html");
  const auto elsewhere = fingerprint("lesson/reformuler.html");
  write_lesson("Un souffle à la fois.\n");
  const auto files = tree(scratch_.path());
  const auto look = course_.look();
  EXPECT_TRUE(look->is_new);
  EXPECT_THAT(look->diagnostics, testing::IsEmpty());
  EXPECT_THAT(page("lesson/calme.html"), HasSubstr("Un souffle à la fois."));
  EXPECT_NE(fingerprint("lesson/calme.html"), before);
  EXPECT_EQ(fingerprint("lesson/reformuler.html"), elsewhere) << "a page that the change does not concern";
  EXPECT_EQ(tree(scratch_.path()), files) << "no ids.lock, no output";
}

TEST_F(PreviewACourse, SaysWhenNothingIsNew) {
  ASSERT_TRUE(course_.look());
  EXPECT_FALSE(course_.look()->is_new);
  put(lesson(), bytes_of(lesson()));
  EXPECT_FALSE(course_.look()->is_new) << "touched, with the same text";
  put(scratch_ / "course/perdu.md", "Un.\n");
  EXPECT_TRUE(course_.look()->is_new) << "a file that is left out, with a warning";
}

TEST_F(PreviewACourse, SeesAChangeOfTheSameSizeRightAfterALook) {
  for (const char* const word : {"Un.", "Do.", "Ré."}) {
    write_lesson(word);
    EXPECT_TRUE(course_.look()->is_new) << word;
    EXPECT_THAT(page("lesson/calme.html"), HasSubstr(word));
  }
}

TEST_F(PreviewACourse, KeepsTellingOfADamagedFileWhileAnotherOneChanges) {
  put(scratch_ / "course/01-ecoute/09-abime.md", "---\ntitle: Abîmé\n---\nUn \xE9t\xE9.\n");
  ASSERT_TRUE(has_errors(course_.look()->diagnostics));
  write_lesson("Un.\n");
  const auto look = course_.look();
  ASSERT_TRUE(has_errors(look->diagnostics));
  EXPECT_EQ(look->sources[look->diagnostics.front().span.file].path, "course/01-ecoute/09-abime.md");
}

TEST_F(PreviewACourse, KeepsTheLastGoodPageBehindAMistake) {
  ASSERT_TRUE(course_.look());
  const std::string good = page("lesson/calme.html");
  write_lesson("Voir [rien](rien.md).\n");
  auto look = course_.look();
  ASSERT_EQ(look->diagnostics.size(), 1U);
  EXPECT_EQ(look->diagnostics[0].rule, "broken-link");
  EXPECT_EQ(look->sources[look->diagnostics[0].span.file].path, "course/02-crise/01-calme.md");
  EXPECT_EQ(page("lesson/calme.html"), good);
  look = course_.look();
  EXPECT_FALSE(look->is_new);
  EXPECT_EQ(look->diagnostics.size(), 1U) << "it is still there";
  write_lesson("Rien de plus.\n");
  EXPECT_THAT(course_.look()->diagnostics, testing::IsEmpty());
  EXPECT_THAT(page("lesson/calme.html"), HasSubstr("Rien de plus."));
}

TEST_F(PreviewACourse, FollowsFilesThatComeAndGo) {
  ASSERT_TRUE(course_.look());
  put(scratch_ / "course/01-ecoute/00-avant.md",
      "---\ntitle: Avant\n---\nUn mot d’abord.\n");  // moves the places of all others
  ASSERT_TRUE(course_.look());
  EXPECT_THAT(page("lesson/avant.html"), HasSubstr("Un mot d’abord."));
  EXPECT_THAT(page("lesson/reformuler.html"), HasSubstr("Avant"));
  write_lesson("Voir [rien](rien.md).\n");
  const auto look = course_.look();
  EXPECT_EQ(look->sources[look->diagnostics.at(0).span.file].path, "course/02-crise/01-calme.md");
  write_lesson("Rien.\n");
  fs::remove(scratch_ / "course/01-ecoute/00-avant.md");
  ASSERT_TRUE(course_.look());
  EXPECT_FALSE(course_.file("lesson/avant.html"));
  EXPECT_THAT(page("lesson/reformuler.html"), Not(HasSubstr("Avant")));
}

TEST_F(PreviewACourse, TellsPagesApartByTheirAnswersColoursAndMediaToo) {
  ASSERT_TRUE(course_.look());
  const auto first = fingerprint("quiz/bilan.html");
  std::string quiz = bytes_of(scratch_ / "quizzes/bilan.json");
  const std::size_t explanation = quiz.find("\"feedback\": \"");
  ASSERT_NE(explanation, std::string::npos) << quiz;
  quiz.insert(explanation + std::string_view("\"feedback\": \"").size(), "Vraiment : ");
  put(scratch_ / "quizzes/bilan.json", quiz);
  ASSERT_TRUE(course_.look());
  const auto second = fingerprint("quiz/bilan.html");
  EXPECT_NE(second, first);
  put(scratch_ / "course/media/cercle.svg", bytes_of(scratch_ / "course/media/cercle.svg") + "\n");
  ASSERT_TRUE(course_.look());
  EXPECT_NE(fingerprint("quiz/bilan.html"), second);
}

TEST_F(PreviewACourse, SaysThatTheCourseIsGoneAndComesBackWithIt) {
  ASSERT_TRUE(course_.look());
  fs::rename(scratch_ / "course", scratch_ / "ailleurs");
  const auto gone = course_.look();
  ASSERT_FALSE(gone);
  EXPECT_THAT(gone.error().message, testing::StartsWith("there is no folder course/ in " + scratch_.path().string()));
  EXPECT_TRUE(course_.file("lesson/calme.html")) << "the last good page";
  fs::rename(scratch_ / "ailleurs", scratch_ / "course");
  EXPECT_TRUE(course_.look()->is_new);
}

}  // namespace
}  // namespace mooc
