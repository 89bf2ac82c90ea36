#include <fmt/format.h>

#include <algorithm>

#include "report/sections.h"

namespace mooc {
namespace {

struct Level {
  Severity severity;
  std::string_view one, several;  // names of words
};
constexpr std::array levels{Level{Severity::error, "error", "errors"}, Level{Severity::warning, "warning", "warnings"},
                            Level{Severity::notice, "notice", "notices"}};

std::string_view word_of(Severity severity) {
  const auto* const level =
      std::find_if(levels.begin(), levels.end(), [&](const Level& entry) { return entry.severity == severity; });
  return level->one;
}

// The program speaks English to whoever runs it, so a French page says that these words are.
void english(ReportWriter& out, std::string_view text) {
  const bool foreign = !out.language().starts_with("en");
  out.raw(foreign ? "<p lang=\"en\">" : "<p>");
  out.literal(text);
  out.raw("</p>");
}

void write_finding(ReportWriter& out, const SourceFile& file, const Diagnostic& finding) {
  const auto [line, column] = file.position(finding.span.begin);
  out.raw("<tr>");
  out.cell(out.word(word_of(finding.severity)));
  out.raw("<td class=\"place\">");
  out.literal(fmt::format("{}:{}:{}", file.path, line, column));
  out.raw("</td><td class=\"words\">");
  english(out, finding.message);
  if (!finding.help.empty()) english(out, finding.help);
  out.raw("</td><td><code>");
  out.literal(finding.rule);
  out.raw("</code></td></tr>\n");
}

}  // namespace

std::string findings_in_words(const ReportWriter& out, std::span<const Diagnostic> diagnostics) {
  std::string words;
  for (const Level& level : levels) {
    const auto count = std::count_if(diagnostics.begin(), diagnostics.end(),
                                     [&](const Diagnostic& finding) { return finding.severity == level.severity; });
    if (count == 0) continue;
    words += (words.empty() ? "" : ", ") + out.texts().counted(level.several, count);
  }
  return words;
}

void write_findings(ReportWriter& out, std::span<const SourceFile> sources, std::span<const Diagnostic> diagnostics) {
  out.begin_section("findings");
  if (diagnostics.empty()) {
    out.paragraph(out.word("findings-none"));
    return out.end_section();
  }
  out.paragraph(findings_in_words(out, diagnostics) + ".");
  out.note(out.word("findings-language"));
  const std::array columns{Column{std::string(out.word("finding-level")), ColumnKind::plain},
                           Column{std::string(out.word("finding-place")), ColumnKind::place},
                           Column{std::string(out.word("finding-message")), ColumnKind::words},
                           Column{std::string(out.word("finding-rule")), ColumnKind::plain}};
  out.begin_table("findings", out.word("findings-caption"), columns);
  out.raw("<tbody>\n");
  for (const Diagnostic& finding : diagnostics) write_finding(out, sources[finding.span.file], finding);
  out.raw("</tbody>\n");
  out.end_table();
  out.end_section();
}

}  // namespace mooc
