#include "source/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>
#include <utility>

#include "source/diagnostic_frame.h"
#include "text/utf8.h"

namespace mooc {

namespace {

constexpr std::size_t columns_shown = 120;
constexpr std::size_t columns_before_place = 40;
constexpr std::size_t gutter_width = 5;

// A character of the line as it is printed: what stands in the line, and what stands above or below it to keep the
// column.
struct Cell {
  std::string_view bytes;
  std::size_t offset = 0;  // in the line
  int width = 1;
};

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  for (std::size_t at = 0; at < line.size();) {
    const auto [value, length] = decode_character(line, at);
    // A control character could change the terminal; it is shown as U+FFFD.
    const bool control = (value < 0x20 && value != '\t') || (value >= 0x7F && value < 0xA0);
    cells.push_back(
        {control ? std::string_view("\uFFFD") : line.substr(at, length), at, value == '\t' ? 1 : display_width(value)});
    at += length;
  }
  return cells;
}

// The part of a long line that is shown: around the place, with `…` where it was cut.
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Window window_around(const std::vector<Cell>& cells, std::size_t place) {
  if (cells.size() <= columns_shown) return {0, cells.size()};
  const auto latest = cells.size() - columns_shown;
  const auto begin = std::min(latest, place > columns_before_place ? place - columns_before_place : 0);
  return {begin, begin + columns_shown};
}

// The bytes of a line that can be in its window: a file of some megabytes may be one line.
std::string_view near_place(std::string_view line, std::size_t place) {
  constexpr std::size_t most = 8192;
  if (line.size() <= most) return line;
  std::size_t begin = place > most / 2 ? place - most / 2 : 0;
  while (begin < place && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80U) ++begin;
  return line.substr(begin, most);
}

// The shown line, and the line of carets below it. A tab stays a tab in both, so that the carets stand below their
// place.
std::pair<std::string, std::string> line_and_carets(std::string_view whole_line, std::size_t begin, std::size_t end) {
  const std::string_view line = near_place(whole_line, begin);
  const auto left_out = static_cast<std::size_t>(line.data() - whole_line.data());
  begin -= left_out;
  end -= left_out;
  const auto cells = cells_of(line);
  const auto first =
      std::find_if(cells.begin(), cells.end(), [begin](const Cell& cell) { return cell.offset >= begin; });
  const auto window = window_around(cells, static_cast<std::size_t>(first - cells.begin()));
  std::string shown = window.begin + left_out > 0 ? "…" : "";
  std::string carets = window.begin + left_out > 0 ? " " : "";
  bool marked = false;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    const auto& cell = cells[i];
    shown += cell.bytes;
    const auto width = static_cast<std::size_t>(cell.width);
    if (cell.offset >= begin && cell.offset < end) {
      carets.append(width, '^');
      marked = marked || width > 0;
    } else if (cell.offset < begin) {
      carets += cell.bytes == "\t" ? std::string("\t") : std::string(width, ' ');
    }
  }
  if (window.end < cells.size() || left_out + line.size() < whole_line.size()) shown += "…";
  if (!marked) carets += '^';
  return {shown, carets};
}

Diagnostic make(Severity severity, std::string&& rule, SourceSpan span, std::string&& message, std::string&& help) {
  return {severity, std::move(rule), span, std::move(message), std::move(help)};
}

auto order(const Diagnostic& diagnostic) {
  return std::tie(diagnostic.span.file, diagnostic.span.begin, diagnostic.severity, diagnostic.rule,
                  diagnostic.span.length, diagnostic.message, diagnostic.help);
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::notice:
      return "notice";
  }
  return "";
}

Diagnostic error(std::string rule, SourceSpan span, std::string message, std::string help) {
  return make(Severity::error, std::move(rule), span, std::move(message), std::move(help));
}

Diagnostic warning(std::string rule, SourceSpan span, std::string message, std::string help) {
  return make(Severity::warning, std::move(rule), span, std::move(message), std::move(help));
}

Diagnostic notice(std::string rule, SourceSpan span, std::string message, std::string help) {
  return make(Severity::notice, std::move(rule), span, std::move(message), std::move(help));
}

bool has_errors(std::span<const Diagnostic> diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic>&& more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  more.clear();
}

void sort_diagnostics(std::vector<Diagnostic>& diagnostics) {
  std::sort(diagnostics.begin(), diagnostics.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  const auto end = std::unique(diagnostics.begin(), diagnostics.end(),
                               [](const Diagnostic& a, const Diagnostic& b) { return order(a) == order(b); });
  diagnostics.erase(end, diagnostics.end());
}

std::string diagnostic_frame(std::span<const SourceFile> files, const Diagnostic& diagnostic) {
  const auto& file = files[diagnostic.span.file];
  assert(file.index == diagnostic.span.file);
  if (file.bytes.empty()) return "";
  const std::size_t line_number = file.position(diagnostic.span.begin).line;
  const std::size_t line_begin = file.line_starts[line_number - 1];
  const auto [shown, carets] =
      line_and_carets(file.line(line_number), diagnostic.span.begin - line_begin, diagnostic.span.end() - line_begin);
  const auto number = fmt::format("{:>{}}", line_number, gutter_width);
  return fmt::format("{} |{}{}\n{:{}} | {}\n", number, shown.empty() ? "" : " ", shown, "", number.size(), carets);
}

std::string format_diagnostic(std::span<const SourceFile> files, const Diagnostic& diagnostic) {
  const auto& file = files[diagnostic.span.file];
  const auto [line_number, column] = file.position(diagnostic.span.begin);
  // What has no text (a zip, a picture, an empty file) has no line to go to either.
  const std::string place = file.bytes.empty() ? file.path : fmt::format("{}:{}:{}", file.path, line_number, column);
  auto out = fmt::format("{}: {}: {} [{}]\n", place, name_of(diagnostic.severity), diagnostic.message, diagnostic.rule);
  const std::string frame = diagnostic_frame(files, diagnostic);
  out += frame;
  if (diagnostic.help.empty()) return out;
  const std::string gutter(frame.empty() ? gutter_width : frame.find('|') - 1, ' ');
  out += fmt::format("{} = help: ", gutter);
  for (const char character : diagnostic.help) {
    out += character;
    if (character == '\n') out += gutter + "         ";
  }
  out += '\n';
  return out;
}

}  // namespace mooc
