#include "text/nearest.h"

#include <gtest/gtest.h>

#include <array>

namespace mooc {
namespace {

constexpr std::array<std::string_view, 4> known{"pass_mark", "title", "remarque", "id"};

TEST(Nearest, FindsTheWordThatWasMeant) {
  EXPECT_EQ(nearest("pas_mark", known), "pass_mark");
  EXPECT_EQ(nearest("pass-mark", known), "pass_mark");
  EXPECT_EQ(nearest("Titre", known), "title");
  EXPECT_EQ(nearest("remraque", known), "remarque");
  EXPECT_EQ(nearest("REMARQUÉ", known), "remarque");
}

TEST(Nearest, FindsNothingFarAway) {
  EXPECT_EQ(nearest("couleur", known), std::nullopt);
  EXPECT_EQ(nearest("x", known), std::nullopt);
  EXPECT_EQ(nearest("", known), std::nullopt);
  EXPECT_EQ(nearest(std::string(10'000, 't'), known), std::nullopt);
}

TEST(EditDistance, CountsASwapOfNeighboursOnce) {
  EXPECT_EQ(edit_distance("remraque", "remarque"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

}  // namespace
}  // namespace mooc
