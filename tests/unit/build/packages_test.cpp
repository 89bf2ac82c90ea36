// What becomes of a course as its package options want it: one package, a package a module, a SCO a module.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build/pipeline.h"
#include "source_folder.h"
#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using testing::ElementsAre;
using testing::HasSubstr;

void put_golden_course(const ScratchFolder& scratch) {
  for (const char* const part : {"course", "quizzes"})
    fs::copy(mooc::source_folder() / "tests/golden/small" / part, scratch / part, fs::copy_options::recursive);
}

Result<BuildResult> made(const ScratchFolder& scratch, const PackageChoices& choices, const char* out = "out",
                         unsigned jobs = 1) {
  return build_folder({.directory = scratch.path(), .today = "2026-01-01", .jobs = jobs, .package = choices},
                      targets[1], scratch / out);
}

std::vector<std::string> names_of(const BuildResult& result) {
  std::vector<std::string> names;
  for (const MadeOutput& output : result.made) names.push_back(output.place.filename().string());
  return names;
}

const auto a_module_each = ElementsAre("petit-cours-ecoute-scorm12.zip", "petit-cours-crise-scorm12.zip");

TEST(Packages, AreOneForEachModuleWhereTheCommandLineAsks) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  PackageChoices choices;
  choices.split = true;
  const auto result = made(scratch, choices);
  ASSERT_TRUE(result);
  EXPECT_THAT(names_of(*result), a_module_each);
  EXPECT_EQ(result->made[1].title, "Crise : tenir bon");
  EXPECT_LT(result->made[1].state_characters, result->made[0].state_characters);
  for (const MadeOutput& output : result->made) EXPECT_TRUE(fs::exists(output.place));
}

TEST(Packages, AreAsCourseYamlSaysUnlessTheCommandLineSaysOtherwise) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  put(scratch / "course/course.yaml", bytes_of(scratch / "course/course.yaml") + "package:\n  split: true\n");
  EXPECT_THAT(names_of(*made(scratch, {})), a_module_each);
  PackageChoices whole;
  whole.split = false;
  EXPECT_THAT(names_of(*made(scratch, whole)), ElementsAre("petit-cours-scorm12.zip"));
}

TEST(Packages, AreTheSameOnOneCoreAndOnMany) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  PackageChoices choices;
  choices.split = true;
  ASSERT_TRUE(made(scratch, choices, "one", 1) && made(scratch, choices, "many", 4));
  EXPECT_EQ(tree(scratch / "one"), tree(scratch / "many"));
}

TEST(Packages, HaveSeveralScosForStrictPlatformsOnly) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  PackageChoices choices;
  choices.granularity = Granularity::module;
  const auto refused = made(scratch, choices);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message,
            "--granularity module needs --lms strict: Moodle loses records of a package that has several SCOs; for a "
            "package a module write --split");
  EXPECT_FALSE(fs::exists(scratch / "out"));
  choices.lms = Lms::strict;
  EXPECT_THAT(names_of(*made(scratch, choices)), ElementsAre("petit-cours-scorm12.zip"));
}

TEST(Packages, NameTheSchemaFilesThatAreMissing) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  put(scratch / "xsd/adlcp_rootv1p2.xsd", "<schema/>");
  put(scratch / "xsd/imscp_rootv1p1p2.xsd", "<schema/>");
  PackageChoices choices;
  choices.schemas = scratch / "xsd";
  const auto refused = made(scratch, choices);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message,
            "the folder " + (scratch / "xsd").string() + " has no ims_xml.xsd, imsmd_rootv1p2p1.xsd");
}

// A course that is too large as a whole can be right in parts, and then nobody is warned.
TEST(Packages, AreJudgedEachByItself) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  for (const char* const lesson : {"01-ecoute/03-long-un", "02-crise/03-long-deux"}) {
    std::string text = "---\ntitle: Long\n---\n";
    for (int i = 0; i < 40; ++i)
      text += "\n:::question[Combien ?]{id=q" + std::to_string(i) + " type=numeric}\n- = 3\n:::\n";
    put(scratch / ("course/" + std::string(lesson) + ".md"), text);
  }
  const auto whole = made(scratch, {});
  ASSERT_TRUE(whole);
  ASSERT_TRUE(has_errors(whole->diagnostics));
  EXPECT_THAT(whole->diagnostics.front().help, HasSubstr("questions of lesson long-un "));
  PackageChoices choices;
  choices.split = true;
  const auto parts = made(scratch, choices);
  ASSERT_TRUE(parts);
  EXPECT_FALSE(has_errors(parts->diagnostics));
  EXPECT_EQ(parts->made.size(), 2U);
  for (const Diagnostic& told : parts->diagnostics) EXPECT_NE(told.rule, "state-too-long");
}

}  // namespace
}  // namespace mooc
