// The colours of an author's theme.
#include "check/contrast.h"
#include "check/written_course.h"

namespace mooc {
namespace {

std::string told_about_theme(const std::string& colours) {
  return WrittenCourse().settings("theme:\n" + colours).told();
}

TEST(Contrast, IsThatOfWcag) {
  const Colour black = *parse_colour("#000");
  const Colour white = *parse_colour("#FFFFFF");
  EXPECT_DOUBLE_EQ(contrast(black, white), 21);
  EXPECT_DOUBLE_EQ(contrast(white, white), 1);
  EXPECT_NEAR(contrast(*parse_colour("#777777"), white), 4.48, 0.005);
  EXPECT_NEAR(contrast(*parse_colour("#767676"), white), 4.54, 0.005);
  EXPECT_FALSE(parse_colour("teal"));
}

TEST(CheckThemeContrast, AcceptsTheColoursOfTheProgramAndOthersThatCanBeRead) {
  EXPECT_EQ(told_about_theme("  accent: { light: \"#0F5E5C\", dark: \"#7FCFC6\" }\n"), "");
  EXPECT_EQ(told_about_theme("  paper: { light: \"#FFFFFF\", dark: \"#000000\" }\n"
                             "  ink: { light: \"#000\", dark: \"#fff\" }\n"),
            "");
}

TEST(CheckThemeContrast, NamesTheNearestColourThatCanBeRead) {
  const std::string line = "  accent: { light: \"#4F9E9C\", dark: \"#7FCFC6\" }";
  EXPECT_EQ(told_about_theme(line + "\n"),
            told_at("course/course.yaml:11:21",
                    "error: the light colour «accent» has a contrast of 2.6 to 1 with «sand», and 4.5 is needed "
                    "[theme-contrast]",
                    line, std::string(20, ' ') + "^^^^^^^", "the nearest shade that everybody can read is #3A7372"));
}

TEST(CheckThemeContrast, LooksAtBothSchemesAndAtLines) {
  const std::string line = "  line: { light: \"#707B78\", dark: \"#444444\" }";
  EXPECT_EQ(told_about_theme(line + "\n"),
            told_at("course/course.yaml:11:36",
                    "error: the dark colour «line» has a contrast of 1.4 to 1 with «sand», and 3 is needed "
                    "[theme-contrast]",
                    line, std::string(35, ' ') + "^^^^^^^", "the nearest shade that everybody can read is #737373"));
}

TEST(CheckThemeContrast, TellsAGroundOnWhichTheColoursOfTheProgramVanish) {
  const std::string line = "  paper: { light: \"#808080\", dark: \"#14201F\" }";
  EXPECT_NE(told_about_theme(line + "\n").find("the light colour «paper» has a contrast of"), std::string::npos);
}

TEST(CheckThemeContrast, CanBeTurnedDown) {
  EXPECT_EQ(told_about_theme("  accent: { light: \"#4F9E9C\", dark: \"#7FCFC6\" }\nrules:\n  theme-contrast: off\n"),
            "");
}

}  // namespace
}  // namespace mooc
