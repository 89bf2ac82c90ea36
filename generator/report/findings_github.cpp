// https://docs.github.com/actions/reference/workflow-commands-for-github-actions: `::error file=…,line=…::message`.
#include <fmt/format.h>

#include <algorithm>

#include "report/findings.h"

namespace mooc {
namespace {

std::string escaped(std::string_view text, std::string_view signs) {
  std::string out;
  for (const char character : text) {
    if (signs.find(character) != std::string_view::npos) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(character));
    } else {
      out += character;
    }
  }
  return out;
}

std::string message_value(std::string_view text) { return escaped(text, "%\r\n"); }
std::string property_value(std::string_view text) { return escaped(text, "%\r\n:,"); }

// GitHub marks columns on one line only, and its end is the last one marked.
std::string place_of(const SourceFile& file, SourceSpan span) {
  const Position begin = file.position(span.begin);
  const Position end = file.position(span.end());
  if (begin.line != end.line) return fmt::format("line={},endLine={}", begin.line, end.line);
  return fmt::format("line={},col={},endLine={},endColumn={}", begin.line, begin.column, end.line,
                     std::max(begin.column, end.column - 1));
}

}  // namespace

std::string findings_as_github_commands(const Findings& findings, std::string_view course_folder) {
  std::string out;
  if (!findings.failure.empty()) out += fmt::format("::error title=mooc::{}\n", message_value(findings.failure));
  const std::string folder = course_folder.empty() ? "" : fmt::format("{}/", course_folder);
  for (const Diagnostic& diagnostic : findings.diagnostics) {
    const SourceFile& file = findings.sources[diagnostic.span.file];
    std::string text = diagnostic.message;
    if (!diagnostic.help.empty()) text.append("\n").append(diagnostic.help);
    out +=
        fmt::format("::{} file={},{},title={}::{}\n", name_of(diagnostic.severity), property_value(folder + file.path),
                    place_of(file, diagnostic.span), property_value(diagnostic.rule), message_value(text));
  }
  return out;
}

}  // namespace mooc
