#include "start/starter_course.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace mooc {
namespace {

using testing::HasSubstr;

std::string file_of(const std::vector<NewFile>& files, std::string_view path) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const NewFile& file) { return file.path == path; });
  return found != files.end() ? found->bytes : "";
}

TEST(StarterCourse, HasTheSameFilesInBothLanguages) {
  std::vector<std::string> french, english;
  for (const NewFile& file : starter_course("fr", "a")) french.push_back(file.path);
  for (const NewFile& file : starter_course("en", "a")) english.push_back(file.path);
  EXPECT_EQ(french, (std::vector<std::string>{"course/01-accueillir/01-avant-la-premiere-rencontre.md",
                                              "course/01-accueillir/02-la-premiere-rencontre.md",
                                              "course/01-accueillir/module.md", "course/competences.yaml",
                                              "course/course.yaml", "course/glossary.md", "course/media/une-place.svg",
                                              "quizzes/accueil-bilan.json"}));
  EXPECT_EQ(english,
            (std::vector<std::string>{"course/01-welcoming/01-before-the-first-meeting.md",
                                      "course/01-welcoming/02-the-first-meeting.md", "course/01-welcoming/module.md",
                                      "course/competences.yaml", "course/course.yaml", "course/glossary.md",
                                      "course/media/a-place.svg", "quizzes/welcome-check.json"}));
}

TEST(StarterCourse, IsIdentifiedByTheNameOfItsFolder) {
  EXPECT_THAT(file_of(starter_course("fr", "Écouter à deux"), "course/course.yaml"),
              HasSubstr("\nid: ecouter-a-deux "));
  EXPECT_THAT(file_of(starter_course("en", "2026"), "course/course.yaml"), HasSubstr("\nid: n2026 "));
}

TEST(StarterCourse, KeepsItsOwnIdentifierWhereTheFolderHasNoLetter) {
  EXPECT_THAT(file_of(starter_course("fr", "…"), "course/course.yaml"), HasSubstr("\nid: mon-cours "));
  EXPECT_THAT(file_of(starter_course("en", "…"), "course/course.yaml"), HasSubstr("\nid: my-course "));
}

}  // namespace
}  // namespace mooc
