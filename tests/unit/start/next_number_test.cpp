#include "start/next_number.h"

#include <gtest/gtest.h>

#include <vector>

namespace mooc {
namespace {

std::optional<std::string> after(const std::vector<std::string_view>& names) { return next_number(names); }

TEST(NextNumber, BeginsWithOne) {
  EXPECT_EQ(after({}), "01");
  EXPECT_EQ(after({"module.md", "course.yaml"}), "01");
}

TEST(NextNumber, FollowsTheHighestAndKeepsItsWidth) {
  EXPECT_EQ(after({"00-intro.md", "02-b.md", "01-a.md"}), "03");
  EXPECT_EQ(after({"010-a/module.md", "020-b/module.md"}), "021");
  EXPECT_EQ(after({"1-a", "2-b"}), "3");
  EXPECT_EQ(after({"2147483647-a"}), "2147483648");
}

TEST(NextNumber, IsNoneThatWouldSortBeforeAnother) {
  EXPECT_EQ(after({"98-a", "99-b"}), std::nullopt);
  EXPECT_EQ(after({"8-a", "9-b"}), std::nullopt);
  EXPECT_EQ(after({"02-b", "1-a"}), std::nullopt);
}

}  // namespace
}  // namespace mooc
