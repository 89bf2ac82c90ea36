#include "report/report_writer.h"

#include <fmt/format.h>

#include "text/embedded_file.h"

namespace mooc {
namespace {

std::string_view class_of(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::number:
      return " class=\"number\"";
    case ColumnKind::name:
      return " class=\"name\"";
    case ColumnKind::words:
      return " class=\"words\"";
    case ColumnKind::place:
      return " class=\"place\"";
    case ColumnKind::plain:
      return "";
  }
  return "";
}

// The course's own language where the report speaks it, else English.
std::string report_language(std::string_view language) {
  const auto first = language.substr(0, language.find('-'));
  return std::string(find_embedded_file(fmt::format("report/{}.json", first)) != nullptr ? language : "en");
}

}  // namespace

ReportWriter::ReportWriter(std::string_view language)
    : language_(report_language(language)), typography_(typography_of(language_)), texts_(report_texts(language_)) {}

void ReportWriter::element(std::string_view tag, std::string_view words) {
  html_.append("<").append(tag).append(">");
  text(words);
  html_.append("</").append(tag).append(">\n");
}

void ReportWriter::note(std::string_view words) {
  raw("<p class=\"note\">");
  text(words);
  raw("</p>\n");
}

void ReportWriter::begin_section(std::string_view name) {
  raw(fmt::format("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">", name));
  text(word(name));
  raw("</h2>\n");
}

void ReportWriter::begin_scroll(std::string_view name, std::string_view caption, std::string_view table_class) {
  raw(
      fmt::format("<section class=\"scroll\" aria-labelledby=\"table-{0}\" tabindex=\"0\">\n<table{1}>\n"
                  "<caption id=\"table-{0}\"><span>",
                  name, table_class.empty() ? "" : fmt::format(" class=\"{}\"", table_class)));
  text(caption);
  raw("</span></caption>\n");
}

void ReportWriter::begin_table(std::string_view name, std::string_view caption, std::span<const Column> columns) {
  begin_scroll(name, caption, "");
  raw("<thead><tr>");
  for (const Column& column : columns) {
    raw(fmt::format("<th scope=\"col\"{}>", class_of(column.kind)));
    text(column.heading);
    raw("</th>");
  }
  raw("</tr></thead>\n");
}

void ReportWriter::row_heading(std::string_view words) {
  raw("<th scope=\"row\" class=\"name\">");
  text(words);
  raw("</th>");
}

void ReportWriter::group_heading(std::string_view words, std::size_t columns) {
  raw(fmt::format("<tr><th scope=\"rowgroup\" colspan=\"{}\">", columns));
  text(words);
  raw("</th></tr>\n");
}

void ReportWriter::cell(std::string_view words, ColumnKind kind) {
  raw(fmt::format("<td{}>", class_of(kind)));
  text(words);
  raw("</td>");
}

std::string ReportWriter::grouped(std::uint64_t number) const {
  std::string digits = std::to_string(number);
  const std::string_view mark = word("thousands-mark");
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, mark);
  return digits;
}

std::string ReportWriter::decimal(double number) const {
  std::string written = fmt::format("{:.1f}", number);
  written.replace(written.find('.'), 1, word("decimal-mark"));
  return written;
}

std::string ReportWriter::size(std::uint64_t bytes) const {
  if (bytes < 1000) return texts_.counted("bytes", static_cast<long long>(bytes));
  if (bytes < 1'000'000) return filled("kilobytes", {{"n", std::to_string((bytes + 500) / 1000)}});
  return filled("megabytes", {{"n", decimal(static_cast<double>(bytes) / 1e6)}});
}

std::string ReportWriter::share(std::size_t some, std::size_t all) const {
  return filled("share", {{"n", grouped(some)}, {"all", grouped(all)}});
}

}  // namespace mooc
