#include "source/source_file.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(SourceFile, CountsColumnsInCharacters) {
  const auto file = make_source_file(3, "a.md", "été\nL’art 😀 x");
  EXPECT_EQ(file.position(0), (Position{1, 1}));
  EXPECT_EQ(file.position(5), (Position{1, 4}));
  EXPECT_EQ(file.position(static_cast<std::uint32_t>(file.bytes.size() - 1)), (Position{2, 9}));
  EXPECT_EQ(file.position(static_cast<std::uint32_t>(file.bytes.size())), (Position{2, 10}));
}

TEST(SourceFile, GivesLinesWithoutTheirEnds) {
  const auto file = make_source_file(0, "a.md", "un\r\n\ndeux\n");
  EXPECT_EQ(file.line_starts.size(), 4U);
  EXPECT_EQ(file.line(1), "un");
  EXPECT_EQ(file.line(2), "");
  EXPECT_EQ(file.line(3), "deux");
  EXPECT_EQ(file.line(4), "");
}

TEST(SourceFile, GivesTheTextOfASpan) {
  const auto file = make_source_file(2, "a.md", "un deux");
  EXPECT_EQ(file.text(file.span(3, 7)), "deux");
  EXPECT_EQ(file.whole(), (SourceSpan{2, 0, 7}));
}

}  // namespace
}  // namespace mooc
