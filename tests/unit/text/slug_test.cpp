#include "text/slug.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(Slug, DropsAccentsAndPunctuation) {
  EXPECT_EQ(slug("L’écoute, à deux !"), "l-ecoute-a-deux");
  EXPECT_EQ(slug("Cœur & Straße"), "coeur-strasse");
  EXPECT_EQ(slug("  --  "), "");
  EXPECT_EQ(slug("E\u0301te\u0301"), "ete");
}

TEST(Slug, WritesOtherScriptsInLatinLetters) {
  EXPECT_EQ(slug("Ακρόαση"), "akroase");
  EXPECT_EQ(slug("слух"), "sluh");
}

TEST(FoldCaseAndAccents, KeepsOtherCharacters) {
  EXPECT_EQ(fold_case_and_accents("À-Retenir : ÉTÉ"), "a-retenir : ete");
}

}  // namespace
}  // namespace mooc
