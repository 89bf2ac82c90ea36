// data/course.js: the course as the script needs it (templates/runtime/course.ts), without any answer. What only a
// record and the profile need stands in data/reporting.js (reporting_data.h), so that a lesson's first visit does not
// pay for it.
#pragma once

#include "model/artifact.h"
#include "model/course.h"
#include "render/page_frame.h"

namespace mooc {

RenderedPage course_data(const Course& course, const PageFrame& frame);

}  // namespace mooc
