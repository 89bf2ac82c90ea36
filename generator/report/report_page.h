// The author's report: one HTML page for the team and the training centre, in the course's language, that needs nothing
// else: no script, no request, its style within it and allowed by its hash alone.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// By whom and when a report is made.
struct ReportOrigin {
  std::string today;    // YYYY-MM-DD
  std::string program;  // mooc 0.1.0
};

// Of a course with an error among `diagnostics` only these are told, for what it counts could be wrong.
[[nodiscard]] std::string report_page(const Course& course, std::span<const SourceFile> sources,
                                      std::span<const Diagnostic> diagnostics, const ReportOrigin& origin);

}  // namespace mooc
