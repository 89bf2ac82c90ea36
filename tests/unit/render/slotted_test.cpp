#include "render/slotted.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

// Each piece, and the name of the slot behind it in braces.
std::string pieces_of(std::string_view html) {
  std::string all;
  for (const auto& piece : cut_at_slots(html).pieces) all += piece.html + "{" + piece.slot + "}";
  return all;
}

TEST(CutAtSlots, GivesWhatStandsBetweenThem) {
  EXPECT_EQ(pieces_of("<p>" + slot("title") + "</p>" + slot("main") + "!"), "<p>{title}</p>{main}!{}");
  EXPECT_EQ(pieces_of(""), "{}");
}

TEST(CutAtSlots, TakesABeginningWithoutAnEndForText) {
  EXPECT_EQ(pieces_of("a" + slot("b") + "c\x01 d"), "a{b}c\x01 d{}");
}

}  // namespace
}  // namespace mooc
