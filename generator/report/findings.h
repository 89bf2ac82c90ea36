// What a check found, as other programs read it: an editor, a script, a site that keeps the course. docs/format.md
// fixes the forms. Each function gives one whole text for standard output, also when nothing was found and when the
// course could not be read at all.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "source/diagnostic.h"
#include "source/source_file.h"

namespace mooc {

struct Findings {
  std::span<const SourceFile> sources;
  std::span<const Diagnostic> diagnostics;  // sorted
  std::string failure;                      // why there was nothing to check; empty otherwise
};

// JSON of our own: one object and a line end.
[[nodiscard]] std::string findings_as_json(const Findings& findings);

// SARIF 2.1.0 (OASIS), which code hosts and editors read. `course_folder`: an absolute path with `/`; the paths of the
// findings are relative to it.
[[nodiscard]] std::string findings_as_sarif(const Findings& findings, std::string_view course_folder);

// Workflow commands of GitHub Actions, one a line, which show up beside the changed lines. `course_folder`: as seen
// from the folder that the workflow runs in, empty for that folder itself.
[[nodiscard]] std::string findings_as_github_commands(const Findings& findings, std::string_view course_folder);

}  // namespace mooc
