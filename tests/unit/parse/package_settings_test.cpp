// `package:` of course.yaml: what it sets, and what an author is told about it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

const std::string head = "id: pair\nversion: 1.0.0\nlanguage: fr\ntitle: \"Pair\"\n";

PackageOptions options_of(const std::string& yaml) {
  auto parsed = parse_document(make_source_file(0, "course/course.yaml", head + yaml));
  EXPECT_TRUE(parsed.diagnostics.empty());
  return std::get<CourseDocument>(parsed.value).info.package;
}

std::string told_about(const std::string& yaml) { return diagnostics_of("course/course.yaml", head + yaml); }

TEST(PackageSettings, AreMoodlesWhereNothingIsWritten) {
  for (const char* const yaml : {"", "package:\n"}) {
    const PackageOptions options = options_of(yaml);
    EXPECT_EQ(options.lms, Lms::moodle);
    EXPECT_TRUE(options.interactions && options.objectives);
    EXPECT_FALSE(options.split || options.reflections);
    EXPECT_EQ(options.granularity, Granularity::course);
  }
}

TEST(PackageSettings, SayThePlatformAndWhatGoesOut) {
  const PackageOptions options =
      options_of("package:\n  lms: strict\n  interactions: false\n  objectives: false\n  split: true\n");
  EXPECT_EQ(options.lms, Lms::strict);
  EXPECT_FALSE(options.interactions || options.objectives);
  EXPECT_TRUE(options.split);
  EXPECT_TRUE(options_of("package: { reflections: true }\n").reflections);
}

TEST(PackageSettings, ReportStatusAndScoreOnlyToAMinimalPlatform) {
  const PackageOptions options = reported([] {
    PackageOptions all = options_of("package: { lms: minimal }\n");
    all.reflections = true;
    return all;
  }());
  EXPECT_FALSE(options.interactions || options.objectives || options.reflections);
}

TEST(PackageSettings, AskForAPlatformThatIsKnown) {
  EXPECT_EQ(told_about("package:\n  lms: moodel\n"),
            R"~(course/course.yaml:6:8: error: «lms» must be moodle, strict or minimal [wrong-type]
    6 |   lms: moodel
      |        ^^^^^^
      = help: write lms: moodle
)~");
}

TEST(PackageSettings, NameThePlatformThatIsMeant) {
  EXPECT_THAT(told_about("package:\n  lms: Strcit\n"), ::testing::HasSubstr("= help: write lms: strict\n"));
  EXPECT_THAT(told_about("package:\n  lms: canvas\n"), ::testing::HasSubstr("= help: write lms: moodle\n"));
}

TEST(PackageSettings, SayThatReflectionsStayWhereNothingCarriesThem) {
  EXPECT_EQ(
      told_about("package:\n  reflections: true\n  interactions: false\n"),
      R"~(course/course.yaml:6:16: warning: learners cannot send their reflections: they go out with the interactions, and interactions: false sends none [reflections-stay]
    6 |   reflections: true
      |                ^^^^
      = help: take reflections: true out, or write interactions: true
)~");
  EXPECT_EQ(
      told_about("package:\n  lms: minimal\n  reflections: true\n"),
      R"~(course/course.yaml:7:16: warning: learners cannot send their reflections: lms: minimal reports status and score only [reflections-stay]
    7 |   reflections: true
      |                ^^^^
      = help: take reflections: true out, or write lms: moodle
)~");
}

TEST(PackageSettings, ReportNoReflectionWithoutInteractions) {
  PackageOptions options;
  options.reflections = true;
  EXPECT_TRUE(reported(options).reflections);
  options.interactions = false;
  EXPECT_FALSE(reported(options).reflections);
}

TEST(PackageSettings, NeedTwoSpacesBeforeThem) {
  EXPECT_EQ(told_about("package:\nlms: strict\n"),
            R"~(course/course.yaml:6:1: error: the course has no «lms» [unknown-key]
    6 | lms: strict
      | ^^^
      = help: to belong to «package», it needs two spaces before it
)~");
}

TEST(PackageSettings, AskForTrueOrFalse) {
  EXPECT_EQ(told_about("package:\n  interactions: non\n  reflections: 1\n  split: \"true\"\n"),
            R"~(course/course.yaml:6:17: error: «interactions» must be true or false [wrong-type]
    6 |   interactions: non
      |                 ^^^
      = help: write interactions: false
course/course.yaml:7:16: error: «reflections» must be true or false [wrong-type]
    7 |   reflections: 1
      |                ^
      = help: write reflections: true
course/course.yaml:8:10: error: «split» must be true or false [wrong-type]
    8 |   split: "true"
      |          ^^^^^^
      = help: write split: true
)~");
}

TEST(PackageSettings, NameTheNearestKnownKey) {
  EXPECT_EQ(told_about("package:\n  splitt: true\n  granularity: module\n"),
            R"~(course/course.yaml:6:3: error: «package» has no «splitt» [unknown-key]
    6 |   splitt: true
      |   ^^^^^^
      = help: did you mean «split»?
course/course.yaml:7:3: error: «package» has no «granularity» [unknown-key]
    7 |   granularity: module
      |   ^^^^^^^^^^^
      = help: known are: lms, interactions, objectives, reflections, split
)~");
}

TEST(PackageSettings, AreAMapOfKeys) {
  EXPECT_EQ(told_about("package: moodle\n"),
            R"~(course/course.yaml:5:10: error: «package» must be keys and values [wrong-type]
    5 | package: moodle
      |          ^^^^^^
      = help: write lms: moodle below it
)~");
}

}  // namespace
}  // namespace mooc
