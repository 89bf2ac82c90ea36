// The colours of an author's theme: can everybody read what is written in them?
#pragma once

#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// Against the colours they are used on, in the light and in the dark scheme; what the theme leaves out is as in
// templates/styles/tokens.css. May give: theme-contrast (error), once for each written colour.
void check_theme_contrast(const CourseInfo& info, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
