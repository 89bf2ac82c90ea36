#include "package/manifest_text.h"

#include <gtest/gtest.h>

#include <string>

#include "text/utf8.h"

namespace mooc {
namespace {

TEST(ManifestTitle, JoinsWhiteSpaceAndKeepsTheRest) {
  EXPECT_EQ(manifest_title("  Marcher \n\t à côté "), "Marcher à côté");
}

TEST(ManifestTitle, KeepsTwoHundredCharacters) {
  const std::string title(200, 'x');
  EXPECT_EQ(manifest_title(title), title);
}

TEST(ManifestTitle, CutsALongerOneBetweenCharactersAndSaysSo) {
  std::string title;
  for (int i = 0; i < 201; ++i) title += "é";
  const std::string cut = manifest_title(title);
  EXPECT_EQ(count_characters(cut), 200U);
  EXPECT_EQ(cut.substr(cut.size() - 5), "é…");
}

TEST(ManifestTitle, NeverPartsALetterFromItsAccent) {
  // e and a combining acute accent: the 199th and 200th code point belong together.
  std::string title(198, 'x');
  title += "e\u0301 et la suite";
  EXPECT_EQ(manifest_title(title), std::string(198, 'x') + "…");
}

TEST(KeepForMoodle, LeavesOrdinaryTextAlone) {
  for (const char* text : {"", "Écouter", "L’écoute active : 20 gestes", "A & B", "10 000 pas", "a < b", "100"})
    EXPECT_EQ(keep_for_moodle(text), text) << text;
}

TEST(KeepForMoodle, KeepsASpaceThatWouldStandAloneBesideAnEntity) {
  EXPECT_EQ(keep_for_moodle("Fish & É"), "Fish &\u00A0É");
  EXPECT_EQ(keep_for_moodle("& <"), "&\u00A0<");
}

TEST(KeepForMoodle, KeepsAZeroThatWouldStandAlone) {
  EXPECT_EQ(keep_for_moodle("0"), "\u20600");
  EXPECT_EQ(keep_for_moodle("0 écran"), "\u20600 écran");
  EXPECT_EQ(keep_for_moodle("a&0"), "a&\u20600");
  EXPECT_EQ(keep_for_moodle("10 écrans"), "10 écrans");
}

TEST(ManifestIdentifier, IsMadeOfTheCourseIdAlone) {
  EXPECT_EQ(manifest_identifier("pair-aidance", "item"), "pair-aidance-item");
}

TEST(ManifestIdentifier, FitsMoodlesDatabase) {
  const std::string identifier = manifest_identifier(std::string(400, 'a'), "organization");
  EXPECT_EQ(identifier.size(), 255U);
  EXPECT_EQ(identifier.substr(242), "-organization");
}

}  // namespace
}  // namespace mooc
