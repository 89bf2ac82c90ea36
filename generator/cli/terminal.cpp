#include "cli/terminal.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "text/control.h"

namespace mooc {
namespace {

struct Look {
  Severity severity;
  std::string_view one, several;
  std::string_view colour;
};
constexpr std::array looks{Look{Severity::error, "error", "errors", "\x1b[1;31m"},
                           Look{Severity::warning, "warning", "warnings", "\x1b[1;33m"},
                           Look{Severity::notice, "notice", "notices", "\x1b[1;36m"}};
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view plain = "\x1b[0m";

// https://no-color.org: set and not empty means no colours.
bool wants_colours() {
  const char* const refused = std::getenv("NO_COLOR");
  return (refused == nullptr || *refused == '\0') && ::isatty(STDERR_FILENO) == 1;
}

// Names and titles of packages that others made stand in what is printed: they must not command the terminal.
std::string harmless(std::string_view text) {
  std::string shown = without_controls(text);
  std::replace(shown.begin(), shown.end(), '\r', ' ');
  return shown;
}

void print(std::FILE* where, std::string_view text) { std::fwrite(text.data(), 1, text.size(), where); }

}  // namespace

void print_line(std::string_view line) {
  print(stdout, fmt::format("{}\n", harmless(line)));
  std::fflush(stdout);  // who reads along, from a pipe too, sees it now
}

void print_text(std::string_view text) { print(stdout, text); }

std::string coloured(const std::string& diagnostic, Severity severity) {
  const Look& look =
      *std::find_if(looks.begin(), looks.end(), [&](const Look& entry) { return entry.severity == severity; });
  const std::string word = fmt::format(" {}: ", look.one);
  const std::size_t at = diagnostic.find(word);
  if (at == std::string::npos) return diagnostic;
  return fmt::format("{}{}{} {}{}:{} {}", bold, diagnostic.substr(0, at), plain, look.colour, look.one, plain,
                     diagnostic.substr(at + word.size()));
}

std::string count_of(std::span<const Diagnostic> diagnostics) {
  std::string counts;
  for (const Look& look : looks) {
    const auto number = std::count_if(diagnostics.begin(), diagnostics.end(),
                                      [&](const Diagnostic& d) { return d.severity == look.severity; });
    if (number == 0) continue;
    counts += (counts.empty() ? "" : ", ") + counted(static_cast<std::size_t>(number), look.one, look.several);
  }
  return counts;
}

void print_diagnostics(std::span<const SourceFile> files, std::span<const Diagnostic> diagnostics,
                       std::string_view consequence) {
  if (diagnostics.empty()) return;
  const bool colours = wants_colours();
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string plain_text = harmless(format_diagnostic(files, diagnostic));
    text += colours ? coloured(plain_text, diagnostic.severity) : plain_text;
    text += '\n';
  }
  text += count_of(diagnostics);
  if (!consequence.empty()) text.append(": ").append(consequence);
  text += '\n';
  std::fflush(stdout);
  print(stderr, text);
}

void print_hint(std::string_view line) { print(stderr, fmt::format("{}\n", harmless(line))); }

void print_failure(const Failure& failure) {
  std::fflush(stdout);
  print(stderr, fmt::format("mooc: {}\n", harmless(failure.message)));
}

std::string counted(std::size_t number, std::string_view one, std::string_view several) {
  return fmt::format("{} {}", number, number == 1 ? one : several);
}

std::string grouped(int number) {
  return number < 1000 ? fmt::format("{}", number) : fmt::format("{},{:03}", number / 1000, number % 1000);
}

std::string readable_size(std::uint64_t bytes) {
  if (bytes < 1000) return counted(bytes, "byte", "bytes");
  if (bytes < 1'000'000) return fmt::format("{} KB", (bytes + 500) / 1000);
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

}  // namespace mooc
