// What a person at the terminal sees. Results go to standard output, mistakes and failures to standard error; colours
// only where they are seen and wanted. Control characters in what is printed become U+FFFD.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "source/diagnostic.h"
#include "source/parsed.h"

namespace mooc {

void print_line(std::string_view line);

// Whole lines, each with its end.
void print_text(std::string_view text);

// All diagnostics, then one line with their numbers; `consequence` ends it: «nothing was written». Prints nothing
// without diagnostics.
void print_diagnostics(std::span<const SourceFile> files, std::span<const Diagnostic> diagnostics,
                       std::string_view consequence);

// A line that goes where the diagnostics went.
void print_hint(std::string_view line);

void print_failure(const Failure& failure);

// «2 errors, 1 warning»; "" for none.
[[nodiscard]] std::string count_of(std::span<const Diagnostic> diagnostics);

// «1 lesson», «2 lessons», «2 quizzes»: `one` and `several` are the words.
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view several);

// «3,500»; `number` is below a million and not negative.
[[nodiscard]] std::string grouped(int number);

// «640 bytes», «12 KB», «1.4 MB»
[[nodiscard]] std::string readable_size(std::uint64_t bytes);

// The text of a diagnostic with colours for terminals.
[[nodiscard]] std::string coloured(const std::string& diagnostic, Severity severity);

}  // namespace mooc
