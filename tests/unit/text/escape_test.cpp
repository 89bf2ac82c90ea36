#include "text/escape.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(EscapeHtml, LeavesNothingThatCouldBeMarkup) {
  EXPECT_EQ(escape_html("<a href=\"x\">L’été & co</a>"), "&lt;a href=&quot;x&quot;&gt;L’été &amp; co&lt;/a&gt;");
}

TEST(EscapeHtml, AppendsToWhatIsThere) {
  std::string out = "<p>";
  append_html(out, "a < b");
  EXPECT_EQ(out, "<p>a &lt; b");
}

TEST(EscapeXml, ReplacesWhatXmlForbids) {
  EXPECT_EQ(escape_xml(std::string_view("a\0b\x1B\t'\xEF\xBF\xBF é", 12)), "a\uFFFDb\uFFFD\t&apos;\uFFFD é");
}

}  // namespace
}  // namespace mooc
