#include "start/title.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(Title, StandsOnOneLine) {
  EXPECT_EQ(title_from("  Deux\tmots\r\n et\u2028un \u0085 autre\x01 "), "Deux mots et un autre");
  EXPECT_EQ(title_from(" \n\t "), "");
}

TEST(Title, KeepsWhatPeopleWrite) { EXPECT_EQ(title_from("L’après : « garder » #1 🎈"), "L’après : « garder » #1 🎈"); }

TEST(Title, IsQuotedAsYamlAndJsonReadIt) {
  EXPECT_EQ(quoted(R"(Dire "oui" \ : #non)"), R"("Dire \"oui\" \\ : #non")");
  EXPECT_EQ(quoted(""), R"("")");
}

}  // namespace
}  // namespace mooc
