#include "source/diagnostic.h"

#include <gtest/gtest.h>

#include <string>

namespace mooc {
namespace {

std::string formatted(const std::string& bytes, std::size_t begin, std::size_t end,
                      const std::string& help = "write it") {
  const std::vector<SourceFile> files{make_source_file(0, "course/a.md", bytes)};
  return format_diagnostic(files, error("a-rule", files[0].span(begin, end), "something is wrong", help));
}

TEST(FormatDiagnostic, ShowsTheLineWithCaretsAndHelp) {
  EXPECT_EQ(formatted("un\nÉté à deux\n", 6, 8), R"(course/a.md:2:3: error: something is wrong [a-rule]
    2 | Été à deux
      |   ^
      = help: write it
)");
}

TEST(FormatDiagnostic, LeavesOutAnEmptyHelp) {
  EXPECT_EQ(formatted("un deux", 3, 7, ""),
            "course/a.md:1:4: error: something is wrong [a-rule]\n    1 | un deux\n      |    ^^^^\n");
}

TEST(FormatDiagnostic, ShowsAPointAsOneCaret) {
  EXPECT_EQ(formatted("un", 2, 2, ""),
            "course/a.md:1:3: error: something is wrong [a-rule]\n    1 | un\n      |   ^\n");
}

TEST(FormatDiagnostic, ShowsNoLineOfAFileWithoutText) {
  EXPECT_EQ(formatted("", 0, 0), "course/a.md: error: something is wrong [a-rule]\n      = help: write it\n");
  EXPECT_EQ(formatted("", 0, 0, ""), "course/a.md: error: something is wrong [a-rule]\n");
}

TEST(FormatDiagnostic, StopsAtTheEndOfTheFirstLine) {
  EXPECT_EQ(formatted("un\ndeux", 1, 6, ""),
            "course/a.md:1:2: error: something is wrong [a-rule]\n    1 | un\n      |  ^\n");
}

TEST(FormatDiagnostic, KeepsTabsSoThatCaretsStandBelowTheirPlace) {
  EXPECT_EQ(formatted("\té\tmot", 4, 7, ""),
            "course/a.md:1:4: error: something is wrong [a-rule]\n    1 | \té\tmot\n      | \t \t^^^\n");
}

TEST(FormatDiagnostic, KnowsWideAndCombiningCharacters) {
  EXPECT_EQ(formatted("字e\u0301 x", 7, 8, ""),
            "course/a.md:1:5: error: something is wrong [a-rule]\n    1 | 字e\u0301 x\n      |     ^\n");
  EXPECT_EQ(formatted("字x", 0, 3, ""),
            "course/a.md:1:1: error: something is wrong [a-rule]\n    1 | 字x\n      | ^^\n");
}

TEST(FormatDiagnostic, CutsALongLineAroundThePlace) {
  const auto line = std::string(300, 'a') + "MOT" + std::string(300, 'b');
  EXPECT_EQ(formatted(line, 300, 303, ""), "course/a.md:1:301: error: something is wrong [a-rule]\n    1 | …" +
                                               std::string(40, 'a') + "MOT" + std::string(77, 'b') + "…\n      |  " +
                                               std::string(40, ' ') + "^^^\n");
  EXPECT_EQ(formatted(line, 0, 1, ""), "course/a.md:1:1: error: something is wrong [a-rule]\n    1 | " +
                                           std::string(300, 'a').substr(0, 120) + "…\n      | ^\n");
}

TEST(FormatDiagnostic, CutsALineOfMegabytesInTheSameWay) {
  std::string line;
  while (line.size() < 3'000'000) line += "é";
  const auto at = static_cast<std::uint32_t>(line.size());
  line += "MOT" + line;
  const auto dots = [](int number) {
    std::string text;
    for (int i = 0; i < number; ++i) text += "é";
    return text;
  };
  EXPECT_EQ(formatted(line, at, at + 3, ""), "course/a.md:1:1500001: error: something is wrong [a-rule]\n    1 | …" +
                                                 dots(40) + "MOT" + dots(77) + "…\n      |  " + std::string(40, ' ') +
                                                 "^^^\n");
}

TEST(FormatDiagnostic, ShowsNoControlCharacters) {
  EXPECT_EQ(formatted("a\x1B[2Jb", 5, 6, ""),
            "course/a.md:1:6: error: something is wrong [a-rule]\n    1 | a\uFFFD[2Jb\n      |      ^\n");
}

TEST(FormatDiagnostic, IndentsEveryLineOfTheHelp) {
  EXPECT_EQ(formatted("a", 0, 1, "write:\n---"),
            "course/a.md:1:1: error: something is wrong [a-rule]\n    1 | a\n      | ^\n      = help: write:\n         "
            "     ---\n");
}

TEST(SortDiagnostics, OrdersByPlaceAndKeepsEqualOnesOnce) {
  std::vector<Diagnostic> diagnostics{warning("b", {1, 0, 0}, "later file"), notice("a", {0, 5, 1}, "x"),
                                      error("a", {0, 5, 1}, "x"), error("a", {0, 2, 1}, "y"),
                                      error("a", {0, 5, 1}, "x")};
  sort_diagnostics(diagnostics);
  ASSERT_EQ(diagnostics.size(), 4U);
  EXPECT_EQ(diagnostics[0].message, "y");
  EXPECT_EQ(diagnostics[1].severity, Severity::error);
  EXPECT_EQ(diagnostics[2].severity, Severity::notice);
  EXPECT_EQ(diagnostics[3].message, "later file");
}

TEST(HasErrors, LooksForErrorsAlone) {
  EXPECT_FALSE(has_errors(std::vector{warning("a", {}, "x"), notice("a", {}, "x")}));
  EXPECT_TRUE(has_errors(std::vector{warning("a", {}, "x"), error("a", {}, "x")}));
}

}  // namespace
}  // namespace mooc
