// data/course.js: the course as the script needs it (templates/runtime/course.ts), without any answer.
#pragma once

#include "model/artifact.h"
#include "model/course.h"
#include "render/page_frame.h"

namespace mooc {

RenderedPage course_data(const Course& course, const PageFrame& frame);

}  // namespace mooc
