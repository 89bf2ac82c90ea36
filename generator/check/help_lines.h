// Numbers to call change. A list that nobody looked at for a year is told about.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "check/page_findings.h"
#include "model/course.h"

namespace mooc {

// `today`: YYYY-MM-DD, or empty: nothing is said. May give: help-lines-old (notice).
void check_help_lines(const CourseInfo& info, std::string_view today, std::vector<Diagnostic>& diagnostics);

// `pages`: what was found on the module's own page and in its lessons, in order. A module that has a sensitive part or
// speaks of suicide or self-harm shows the help lines somewhere. May give: help-lines-missing (warning).
void check_module_help(const Module& module, std::span<const PageFindings* const> pages,
                       std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
