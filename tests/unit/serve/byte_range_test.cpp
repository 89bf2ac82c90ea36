#include "serve/byte_range.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(RequestedRange, GivesThePartThatIsAskedFor) {
  EXPECT_EQ(requested_range("bytes=0-", 100), (ByteRange{0, 100}));
  EXPECT_EQ(requested_range("bytes=10-19", 100), (ByteRange{10, 10}));
  EXPECT_EQ(requested_range("bytes=99-99", 100), (ByteRange{99, 1}));
}

TEST(RequestedRange, EndsWhereTheFileEnds) {
  EXPECT_EQ(requested_range("bytes=90-1000", 100), (ByteRange{90, 10}));
  EXPECT_EQ(requested_range("bytes=-30", 100), (ByteRange{70, 30}));
  EXPECT_EQ(requested_range("bytes=-300", 100), (ByteRange{0, 100}));
}

TEST(RequestedRange, GivesNothingForWhatIsNoSinglePart) {
  for (const char* const header :
       {"bytes=100-", "bytes=5-4", "bytes=-0", "bytes=-", "bytes=0-1,5-6", "bytes=a-b", "bytes=1-2x", "bytes=5-x",
        "bytes=99999999999999999999-", "lines=1-2", "bytes", "x-5"})
    EXPECT_EQ(requested_range(header, 100), std::nullopt) << header;
  EXPECT_EQ(requested_range("bytes=0-", 0), std::nullopt);
  EXPECT_EQ(requested_range("bytes=-5", 0), std::nullopt);
}

}  // namespace
}  // namespace mooc
