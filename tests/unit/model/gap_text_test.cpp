// Where the gaps of a text stand.
#include "model/gap_text.h"

#include <gtest/gtest.h>

#include <string>

namespace mooc {
namespace {

std::string taken_apart(std::string_view text) {
  std::string out;
  for (const auto& part : split_at_gaps(text))
    out += (part.is_gap ? "<" : "(") + std::string(part.text) + (part.is_gap ? ">" : ")");
  return out;
}

TEST(GapText, PartsWordsFromGaps) {
  EXPECT_EQ(taken_apart("Laisser du {{mot}}, et {{geste}}"), "(Laisser du )<mot>(, et )<geste>");
  EXPECT_EQ(taken_apart("{{a}}{{b}}"), "<a><b>");
  EXPECT_EQ(taken_apart(""), "");
}

TEST(GapText, LeavesBracesAloneThatNothingCloses) {
  EXPECT_EQ(taken_apart("un {{mot"), "(un {{mot)");
  EXPECT_EQ(taken_apart("{a} {{b}} c}}"), "({a} )<b>( c}})");
}

}  // namespace
}  // namespace mooc
