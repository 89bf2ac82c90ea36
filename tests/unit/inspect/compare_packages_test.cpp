// What a new version of a package does to learners under way, said before they meet it.
#include "inspect/compare_packages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "inspect/raw_zip.h"
#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using testing::ElementsAre;
using testing_packages::RawZip;

PackagedCourse old_course() {
  PackagedCourse course;
  course.manifest = "c-manifest";
  course.items = {"c-item"};
  course.preset = "moodle";
  course.id = "c";
  course.version = "1";
  course.title = "Cours";
  course.lessons = {{"a", 1, "A", true, {{"essai", 1, "single", 1, {{"x", 1}, {"y", 2}}}}}, {"b", 2, "B", false, {}}};
  course.quizzes = {
      {"q", 1, "Bilan", 70, 1, false, false, {{"un", 1, "single", 1, {{"x", 1}}}, {"deux", 2, "numeric", 1, {}}}}};
  return course;
}

std::vector<std::string> fates(const PackagedCourse& new_one, const PackagedCourse& old_one = old_course()) {
  std::vector<std::string> lines;
  for (const FateOfRecord& entry : compare_packages(old_one, new_one))
    lines.push_back(std::string(name_of(entry.fate)) + ": " + entry.text);
  return lines;
}

constexpr auto platform_kept = "kept: status and score on the platform, and the place: they never fall";
constexpr auto all_kept = "kept: what was read of 2 of 2 lessons, and the marks of 1 of 1 quizzes";

// The lines but for those two, which must be there.
std::vector<std::string> told(const PackagedCourse& new_one) {
  auto lines = fates(new_one);
  EXPECT_THAT(lines, testing::IsSupersetOf({platform_kept, all_kept}));
  lines.resize(lines.size() - std::min<std::size_t>(2, lines.size()));
  return lines;
}

TEST(ComparePackages, LosesNothingWhereOnlyTextsChange) {
  auto course = old_course();
  course.version = "2";
  course.title = course.lessons[0].title = "Other words";
  std::swap(course.lessons[0], course.lessons[1]);
  std::swap(course.quizzes[0].questions[0], course.quizzes[0].questions[1]);
  std::swap(course.lessons[1].questions[0].choices[0], course.lessons[1].questions[0].choices[1]);
  EXPECT_THAT(fates(course), ElementsAre(platform_kept, all_kept));
  EXPECT_FALSE(loses_something(compare_packages(old_course(), course)));
}

TEST(ComparePackages, SaysWhatIsGone) {
  auto course = old_course();
  course.lessons.erase(course.lessons.begin() + 1);
  course.lessons[0].questions[0].choices.pop_back();
  course.quizzes[0].questions.pop_back();
  EXPECT_THAT(fates(course),
              ElementsAre("lost: that choice y of question essai in lesson «A» was taken: it is gone",
                          "lost: that lesson «B» was read: it is gone",
                          "lost: answers to question deux of quiz «Bilan»: it is gone (a finished quiz keeps its mark)",
                          platform_kept, "kept: what was read of 1 of 2 lessons, and the marks of 1 of 1 quizzes"));
  course.quizzes.clear();
  EXPECT_THAT(fates(course), testing::Contains("lost: the mark of quiz «Bilan»: it is gone"));
  EXPECT_TRUE(loses_something(compare_packages(old_course(), course)));
}

TEST(ComparePackages, SaysWhichNumbersAreUsedAgain) {
  auto course = old_course();
  course.lessons[1].id = "other";
  course.quizzes[0].questions[0].id = "autre";
  course.lessons[0].questions[0].choices[0].id = "z";
  EXPECT_THAT(
      fates(course),
      ElementsAre("lost: that choice x of question essai in lesson «A» was taken: its number 1 is now that of z",
                  "lost: that lesson b was read: its number 2 is now that of other, which counts as read instead",
                  "lost: answers to question un of quiz «Bilan»: its number 1 is now that of autre, which gets them "
                  "instead",
                  platform_kept, "kept: what was read of 1 of 2 lessons, and the marks of 1 of 1 quizzes"));
  course = old_course();
  course.quizzes[0].id = "r";
  EXPECT_THAT(
      fates(course),
      testing::Contains("lost: the mark of quiz q: its number 1 is now that of r, which gets the mark instead"));
}

TEST(ComparePackages, SaysWhatChangesScoresAndProgress) {
  auto course = old_course();
  course.pass_mark = 80;
  course.lessons[1].required = true;
  course.lessons.push_back({"c", 3, "C", true, {}});
  course.quizzes[0].weight = 2;
  course.quizzes[0].pass_mark = 60;
  course.quizzes[0].required = true;
  course.quizzes[0].questions[1].points = 3;
  course.quizzes[0].questions.push_back({"trois", 3, "short", 1, {}});
  course.quizzes.push_back({"s", 2, "Suite", 70, 1, true, false, {}});
  EXPECT_THAT(
      told(course),
      ElementsAre(
          "changed: lesson «B» must now be read: progress is lower until then",
          "changed: lesson «C» is new: progress is lower until it is read",
          "changed: question deux of quiz «Bilan» gives 3 points, and gave 1: only attempts that are not finished "
          "count anew",
          "changed: question trois of quiz «Bilan» is new: who is in the middle answers it, too",
          "changed: quiz «Bilan» weighs 2 and weighed 1: the course's score is another one with the same answers",
          "changed: quiz «Bilan» is passed with 60 %, and was with 70 %",
          "changed: quiz «Bilan» must now be passed to pass the course",
          "changed: quiz «Suite» is new: it counts 0 in the course's score until it is finished; a mark on the "
          "platform does not fall, and must be passed to pass the course",
          "changed: the course is passed with 80 %, and was with 70 %; who has passed stays so"));
}

TEST(ComparePackages, SaysThatAQuestionOfAnotherTypeHasNoAnswersYet) {
  auto course = old_course();
  course.quizzes[0].questions[1].type = "short";
  course.quizzes[0].practice = true;
  EXPECT_THAT(told(course),
              ElementsAre("lost: answers to question deux of quiz «Bilan»: it is short now, and was numeric",
                          "changed: quiz «Bilan» is practice now: its mark no longer counts"));
}

TEST(ComparePackages, SaysWhenAllRecordsAreOrphaned) {
  auto course = old_course();
  course.standard = Standard::scorm2004;
  EXPECT_THAT(
      fates(course),
      ElementsAre("lost: everything: the old package is SCORM 1.2, the new one SCORM 2004; a platform gives the "
                  "records of the one to the other in no sure way: make it with the target of the old one"));
  course = old_course();
  course.items = {"d-item"};
  EXPECT_THAT(
      fates(course),
      ElementsAre("lost: everything: the new package launches none of the items of the old one (c-item); platforms "
                  "keep records by item: keep the course's id and the way it is packed"));
}

TEST(ComparePackages, SaysWhatHangsOnOtherNames) {
  auto course = old_course();
  course.manifest = "d-manifest";
  course.id = "d";
  course.preset = "minimal";
  EXPECT_THAT(
      told(course),
      ElementsAre("lost: what lies in learners' browsers (copies of the record, notes): it is kept under the "
                  "course's id, which is d and was c",
                  "changed: the manifest is called d-manifest, and was c-manifest: some platforms take that for "
                  "another course",
                  "changed: what is reported: the package is made for «minimal», and was for «moodle»"));
  auto two = old_course();
  two.items = {"c-item", "d-item"};
  EXPECT_THAT(fates(old_course(), two),
              testing::Contains("lost: the record of the item d-item: the new package has none of that name"));
}

constexpr std::string_view manifest =
    R"(<manifest identifier="c-manifest"><organizations default="o"><organization identifier="o">
<item identifier="c-item" identifierref="r"/></organization></organizations>
<resources><resource identifier="r" href="index.html"/></resources></manifest>)";

class ReadPackagedCourse : public testing::Test {
 protected:
  Result<PackagedCourse> read(std::string course_script) {
    put(scratch_ / "old.zip",
        RawZip().take({{"imsmanifest.xml", std::string(manifest)},
                       {"data/package.js", "self.moocPackage={standard:\"scorm12\",lms:\"strict\"};\n"},
                       {"site/data/course.js", std::move(course_script)}}));
    return read_packaged_course(scratch_ / "old.zip");
  }
  ScratchFolder scratch_;
};

TEST_F(ReadPackagedCourse, TakesWhatRecordsHangOn) {
  const auto course = read(R"(self.moocCourse={"id":"c","version":"1","title":"C","passMark":70,"lessons":[{"id":"a",
"number":4,"title":"A","required":true,"questions":[{"id":"e","number":1,"type":"single","points":2,"choices":[{"id":"x","number":3}]}]}],
"quizzes":[{"id":"q","number":2,"title":"Q","passMark":60,"weight":3,"required":true,"practice":false,"questions":[]}]};)");
  ASSERT_TRUE(course) << course.error().message;
  EXPECT_EQ(course->manifest, "c-manifest");
  EXPECT_THAT(course->items, ElementsAre("c-item"));
  EXPECT_EQ(course->preset, "strict");
  EXPECT_EQ(course->lessons[0].number, 4);
  EXPECT_EQ(course->lessons[0].questions[0].choices[0].number, 3);
  EXPECT_EQ(course->quizzes[0].weight, 3);
}

TEST_F(ReadPackagedCourse, SaysWhatCannotBeCompared) {
  const std::string zip = (scratch_ / "old.zip").string();
  for (const char* const script :
       {"", "self.moocCourse={};", "self.moocCourse={\"id\":7};", "}{", "self.moocCourse={\"id\":"})
    EXPECT_EQ(read(script).error().message, zip + ": its site/data/course.js is none that this mooc can read")
        << script;
  put(scratch_ / "old.zip", RawZip().take({{"imsmanifest.xml", std::string(manifest)}}));
  EXPECT_EQ(read_packaged_course(scratch_ / "old.zip").error().message,
            zip + " was not made by mooc: nobody can say what its learners would keep");
}

}  // namespace
}  // namespace mooc
