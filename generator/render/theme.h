// The course's own colours (course.yaml, `theme`) as custom properties.
#pragma once

#include <string>

#include "model/course.h"

namespace mooc {

// The style sheet assets/theme.css; empty when the course keeps the colours of the program. Values that are no
// `#rrggbb` are left out.
std::string theme_css(const Course& course);

}  // namespace mooc
