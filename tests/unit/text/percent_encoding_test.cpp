#include "text/percent_encoding.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(PercentEncoding, EncodesWhatAnAddressMayNotHold) {
  EXPECT_EQ(percent_encoded_path("site/media/été 1 (a&b)%.svg"), "site/media/%C3%A9t%C3%A9%201%20%28a%26b%29%25.svg");
  EXPECT_EQ(percent_encoded_path("site/lesson/a-b_c.d~e.html"), "site/lesson/a-b_c.d~e.html");
}

}  // namespace
}  // namespace mooc
