// What we tell an author about a mistake: where, what, and what to write instead. Diagnostics are data; only cli/
// prints them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "source/source_file.h"

namespace mooc {

enum class Severity { error, warning, notice };

// «error», «warning», «notice»
[[nodiscard]] std::string_view name_of(Severity severity);

struct Diagnostic {
  Severity severity = Severity::error;
  std::string rule;     // a stable name in kebab case, e.g. image-alt
  SourceSpan span;      // where; length 0 means a point
  std::string message;  // what is wrong, one sentence without full stop
  std::string help;     // what to write instead; may be empty where nothing can be said
};

Diagnostic error(std::string rule, SourceSpan span, std::string message, std::string help = {});
Diagnostic warning(std::string rule, SourceSpan span, std::string message, std::string help = {});
Diagnostic notice(std::string rule, SourceSpan span, std::string message, std::string help = {});

[[nodiscard]] bool has_errors(std::span<const Diagnostic> diagnostics);

// Moves `more` to the end of `all`.
void append(std::vector<Diagnostic>& all, std::vector<Diagnostic>&& more);

// By file, place, severity and rule; equal ones once.
void sort_diagnostics(std::vector<Diagnostic>& diagnostics);

// The form of style.md, 6: `path:line:column: error: message [rule]`, the line with carets below, `= help: …`. Ends
// with a line end. `files[d.span.file]` must be the file. Tabs in the line are kept, so that the caret stands below its
// place.
std::string format_diagnostic(std::span<const SourceFile> files, const Diagnostic& diagnostic);

}  // namespace mooc
