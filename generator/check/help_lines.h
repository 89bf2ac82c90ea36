// Numbers to call change. A list that nobody looked at for a year is told about.
#pragma once

#include <string_view>
#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// `today`: YYYY-MM-DD, or empty: nothing is said. May give: help-lines-old (notice).
void check_help_lines(const CourseInfo& info, std::string_view today, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
