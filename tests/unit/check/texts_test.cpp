// Raw HTML, sensitive parts, help lines: rules about what stands in a text.
#include <gtest/gtest.h>

#include "check/sketch.h"

namespace mooc {
namespace {

using sketch::Sketch;

std::string told_about_html(const std::string& html, NodeKind kind = NodeKind::html_block, bool allowed = false) {
  Sketch course;
  course.info.allow_html = allowed;
  Lesson& lesson = course.with_lesson(html + "\n");
  sketch::add_node(lesson.body, kind, course.place(lesson.file, html), html);
  return course.diagnostics();
}

std::string refused(const std::string& html, const std::string& tag, const std::string& write) {
  return "course/01-ecoute/01-etre-la.md:4:1: error: raw HTML <" + tag +
         "> is not allowed in the text [raw-html]\n    4 | " + html + "\n      | " + std::string(html.size(), '^') +
         "\n      = help: write " + write + "; allow_html: true in course.yaml lets HTML through, unchecked\n";
}

TEST(CheckRawHtml, NamesWhatToWriteInstead) {
  EXPECT_EQ(
      told_about_html("<video src=\"a.mp4\">"),
      refused("<video src=\"a.mp4\">", "video", ":::video[Title]{src=../media/film.mp4 captions=../media/film.vtt}"));
  EXPECT_EQ(told_about_html("<DETAILS>"), refused("<DETAILS>", "details", ":::reveal[Title]"));
  EXPECT_EQ(told_about_html("<br>", NodeKind::html_inline),
            refused("<br>", "br", "a backslash \\ at the end of the line"));
  EXPECT_EQ(told_about_html("<b>", NodeKind::html_inline), refused("<b>", "b", "**text**"));
  EXPECT_EQ(told_about_html("<custom-part>"), refused("<custom-part>", "custom", "Markdown or a directive"));
}

TEST(CheckRawHtml, LetsCommentsStandAndFindsWhatFollowsThem) {
  EXPECT_EQ(told_about_html("<!-- à relire -->"), "");
  EXPECT_EQ(told_about_html("<!-- a --><div>"),
            refused("<!-- a --><div>", "div", "a directive such as :::note, :::example or :::summary"));
}

TEST(CheckRawHtml, IsTheAuthorsOwnDecision) { EXPECT_EQ(told_about_html("<div>", NodeKind::html_block, true), ""); }

TEST(CheckRawHtml, RefusesTheClosingTagOnlyWhenItStandsAlone) {
  EXPECT_EQ(told_about_html("</div>"),
            refused("</div>", "div", "a directive such as :::note, :::example or :::summary"));
  Sketch course;
  Lesson& lesson = course.with_lesson("un <b>mot</b>\n");
  sketch::add_node(lesson.body, NodeKind::html_inline, course.place(lesson.file, "<b>"), "<b>");
  sketch::add_node(lesson.body, NodeKind::html_inline, course.place(lesson.file, "</b>"), "</b>");
  EXPECT_EQ(course.check().diagnostics.size(), 1U);
}

constexpr const char* sensitive = ":::sensitive[Un deuil]";
constexpr const char* alternative_help =
    "write one part of equal worth inside it, between :::alternative and :::, so that nobody loses anything by leaving "
    "the rest folded";

// A sensitive part with so many alternatives, each with a paragraph or without.
std::string told_about_sensitive(int alternatives, bool empty = false) {
  Sketch course;
  Lesson& lesson = course.with_lesson(std::string(sensitive) + "\n:::alternative\n:::alternative \n");
  const auto part = sketch::open_directive(lesson.body, DirectiveKind::sensitive, course.place(lesson.file, sensitive));
  sketch::add_node(lesson.body, NodeKind::paragraph);
  for (int i = 1; i <= alternatives; ++i) {
    const auto other =
        sketch::open_directive(lesson.body, DirectiveKind::alternative, course.place(lesson.file, ":::alternative", i));
    if (!empty) sketch::add_node(lesson.body, NodeKind::paragraph);
    sketch::close_node(lesson.body, other);
  }
  sketch::close_node(lesson.body, part);
  return course.diagnostics();
}

TEST(CheckSensitive, AcceptsExactlyOneAlternative) { EXPECT_EQ(told_about_sensitive(1), ""); }

TEST(CheckSensitive, AsksForAnAlternative) {
  EXPECT_EQ(
      told_about_sensitive(0),
      std::string(
          "course/01-ecoute/01-etre-la.md:4:1: error: this sensitive part has no alternative [sensitive-alternative]\n"
          "    4 | :::sensitive[Un deuil]\n"
          "      | ^^^^^^^^^^^^^^^^^^^^^^\n"
          "      = help: ") +
          alternative_help + "\n");
}

TEST(CheckSensitive, RefusesASecondAlternative) {
  EXPECT_EQ(told_about_sensitive(2), std::string("course/01-ecoute/01-etre-la.md:6:1: error: this sensitive part has a "
                                                 "second alternative [sensitive-alternative]\n"
                                                 "    6 | :::alternative \n"
                                                 "      | ^^^^^^^^^^^^^^\n"
                                                 "      = help: ") +
                                         alternative_help + "\n");
}

TEST(CheckSensitive, RefusesAnEmptyAlternative) {
  EXPECT_EQ(told_about_sensitive(1, true),
            std::string("course/01-ecoute/01-etre-la.md:5:1: error: this alternative is empty [sensitive-alternative]\n"
                        "    5 | :::alternative\n"
                        "      | ^^^^^^^^^^^^^^\n"
                        "      = help: ") +
                alternative_help + "\n");
}

TEST(CheckSensitive, RefusesAnAlternativeToNothing) {
  Sketch course;
  Lesson& lesson = course.with_lesson(":::alternative\n");
  sketch::open_directive(lesson.body, DirectiveKind::alternative, course.place(lesson.file, ":::alternative"));
  EXPECT_EQ(course.diagnostics(),
            "course/01-ecoute/01-etre-la.md:4:1: error: an alternative stands inside the sensitive part that it "
            "replaces [alternative-place]\n"
            "    4 | :::alternative\n"
            "      | ^^^^^^^^^^^^^^\n"
            "      = help: open :::sensitive[What it contains] before it\n");
}

TEST(CheckHelp, AsksForHelpLinesWhereTheyAreShown) {
  Sketch course;
  Lesson& lesson = course.with_lesson(":::help\n");
  sketch::open_directive(lesson.body, DirectiveKind::help, course.place(lesson.file, ":::help"));
  EXPECT_EQ(
      course.diagnostics(),
      "course/01-ecoute/01-etre-la.md:4:1: error: the course has no help lines to show here [help-lines-missing]\n"
      "    4 | :::help\n"
      "      | ^^^^^^^\n"
      "      = help: add help_lines: to course/course.yaml, for each country its name, emergency number and lines\n");
}

std::string told_about_help_lines(const std::string& date, const std::string& today) {
  Sketch course;
  course.with_lesson();
  course.info.help_lines = {{"BE", "Belgique", "112", {}, {}}};
  course.info.help_lines_date = date;
  const auto file = course.file("course/date.yaml", "help_lines_date: " + date + "\n");
  course.info.help_lines_date_span = course.place(file, date, 1);
  course.today = today;
  return course.diagnostics();
}

TEST(CheckHelpLines, SaysWhenNobodyLookedAtThemForAYear) {
  EXPECT_EQ(told_about_help_lines("2025-10-01", "2026-09-30"), "");
  EXPECT_EQ(told_about_help_lines("2025-10-01", ""), "");
  EXPECT_EQ(told_about_help_lines("2025-10-01", "2026-10-01"),
            "course/date.yaml:1:18: notice: the help lines were last checked on 2025-10-01, more than a year ago "
            "[help-lines-old]\n"
            "    1 | help_lines_date: 2025-10-01\n"
            "      |                  ^^^^^^^^^^\n"
            "      = help: check the numbers and write help_lines_date: 2026-10-01\n");
  EXPECT_EQ(told_about_help_lines("", "2026-10-01"),
            "course/course.yaml:2:1: notice: nothing says when the help lines were last checked [help-lines-old]\n"
            "    2 | help_lines:\n"
            "      | ^^^^^^^^^^\n"
            "      = help: check the numbers and write help_lines_date: 2026-10-01\n");
}

}  // namespace
}  // namespace mooc
