#include "report/report_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/sections.h"
#include "text/embedded_file.h"

namespace mooc {
namespace {

constexpr std::array complete_sections{"findings", "coverage", "texts", "questions", "scenarios", "media", "state"};

void begin_page(ReportWriter& out, const CourseInfo& info) {
  out.raw(
      fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; "
                  "img-src data:; base-uri 'none'; form-action 'none'\">\n"
                  "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"mooc\">\n"
                  "<link rel=\"icon\" href=\"data:,\">\n<title>",
                  out.language(), embedded_file("report/report.css.sha256")));
  out.text(out.filled("report-of", {{"title", info.title}}));
  out.raw("</title>\n<style>");
  out.raw(embedded_file("report/report.css"));
  out.raw("</style>\n</head>\n<body>\n<a class=\"skip-link\" href=\"#main\">");
  out.text(out.word("skip"));
  out.raw("</a>\n<header>\n<p class=\"kind\">");
  out.text(out.word("report"));
  out.raw("</p>\n");
  out.element("h1", info.title);
  out.raw("</header>\n");
}

void write_contents(ReportWriter& out, const Course& course) {
  out.raw("<nav aria-label=\"");
  out.text(out.word("contents"));
  out.raw("\">\n<ul>\n");
  for (const std::string_view name : complete_sections) {
    if (name == "scenarios" && !has_scenarios(course)) continue;
    out.raw(fmt::format("<li><a href=\"#{}\">", name));
    out.text(out.word(name));
    out.raw("</a></li>\n");
  }
  out.raw("</ul>\n</nav>\n");
}

void figure(ReportWriter& out, std::string_view name, std::string_view value) {
  out.raw("<div><dt>");
  out.text(out.word(name));
  out.raw("</dt><dd>");
  out.text(value);
  out.raw("</dd></div>\n");
}

std::size_t graded_questions(const Course& course) {
  std::size_t count = 0;
  for (const Quiz& quiz : course.quizzes) count += quiz.practice ? 0 : quiz.questions.size();
  return count;
}

std::size_t practice_questions(const Course& course, const CourseStatistics& statistics) {
  std::size_t count = 0;
  for (const Quiz& quiz : course.quizzes) count += quiz.practice ? quiz.questions.size() : 0;
  for (const QuestionStatistics& module : statistics.practice) count += module.questions;
  return count;
}

std::string covered(const ReportWriter& out, const Coverage& coverage, bool (ItemCoverage::*is)() const) {
  const auto count = std::count_if(coverage.items.begin(), coverage.items.end(),
                                   [&](const ItemCoverage& item) { return (item.*is)(); });
  return out.share(static_cast<std::size_t>(count), coverage.items.size());
}

void write_summary(ReportWriter& out, const Course& course, const CourseStatistics& statistics,
                   std::span<const Diagnostic> diagnostics) {
  out.begin_section("summary");
  out.raw("<dl class=\"figures\">\n");
  figure(out, "figure-modules", out.grouped(course.modules.size()));
  figure(out, "figure-lessons", out.grouped(course.lessons.size()));
  figure(out, "figure-words", out.grouped(static_cast<std::uint64_t>(statistics.words)));
  figure(out, "figure-duration", written_duration(out.texts(), course.minutes));
  figure(out, "figure-estimate", written_duration(out.texts(), statistics.minutes_estimated));
  figure(out, "figure-ease", ease_in_words(out, statistics.reading, course.info.language));
  figure(out, "figure-graded", out.grouped(graded_questions(course)));
  figure(out, "figure-practice", out.grouped(practice_questions(course, statistics)));
  if (!statistics.coverage.items.empty()) {
    figure(out, "figure-trained", covered(out, statistics.coverage, &ItemCoverage::trained));
    figure(out, "figure-asked", covered(out, statistics.coverage, &ItemCoverage::asked));
  }
  figure(out, "figure-media", out.size(statistics.media_bytes));
  figure(out, "figure-state", out.share(static_cast<std::size_t>(course.state_characters), state_limit));
  const std::string findings = findings_in_words(out, diagnostics);
  figure(out, "figure-findings", findings.empty() ? out.word("none") : findings);
  out.raw("</dl>\n");
  out.end_section();
}

void write_whole_course(ReportWriter& out, const Course& course, std::span<const SourceFile> sources,
                        std::span<const Diagnostic> diagnostics) {
  const CourseStatistics statistics = statistics_of(course);
  write_contents(out, course);
  out.raw("<main id=\"main\" tabindex=\"-1\">\n");
  write_summary(out, course, statistics, diagnostics);
  write_findings(out, sources, diagnostics);
  write_coverage(out, course, statistics);
  write_texts(out, course, statistics);
  write_questions(out, course, statistics);
  if (has_scenarios(course)) write_scenarios(out, course);
  write_media(out, course, statistics);
  write_state(out, course);
}

}  // namespace

std::string report_page(const Course& course, std::span<const SourceFile> sources,
                        std::span<const Diagnostic> diagnostics, const ReportOrigin& origin) {
  ReportWriter out(course.info.language);
  begin_page(out, course.info);
  if (has_errors(diagnostics)) {
    out.raw("<main id=\"main\" tabindex=\"-1\">\n");
    out.paragraph(out.word("findings-stop"));
    write_findings(out, sources, diagnostics);
    if (has_scenarios(course)) write_scenarios(out, course);  // the drawing shows what no way reaches
  } else {
    write_whole_course(out, course, sources, diagnostics);
  }
  out.raw("</main>\n<footer>\n");
  out.paragraph(out.filled("made", {{"date", written_date(out.texts(), origin.today)},
                                    {"version", course.info.version},
                                    {"program", origin.program}}));
  out.raw("</footer>\n</body>\n</html>\n");
  return std::move(out).take();
}

}  // namespace mooc
