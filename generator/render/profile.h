// The learner's profile on the page of their progress: each competence item that this course trains or asks, as a mark
// on a path and as a row of a table with the lessons that train it. The script fills in how far the learner is
// (runtime/page/profile.ts).
#pragma once

#include "model/course.h"
#include "render/html.h"
#include "render/page_frame.h"

namespace mooc {

// Nothing where the course trains and asks no item.
void write_profile(Html& html, const Course& course, const PageFrame& frame);

}  // namespace mooc
