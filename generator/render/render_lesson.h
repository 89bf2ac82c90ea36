// One lesson as a page. Pure and free of shared state: lessons are rendered in parallel.
#pragma once

#include <cstddef>

#include "model/artifact.h"
#include "model/course.h"
#include "render/page_frame.h"

namespace mooc {

// `lesson` is its place in course.lessons. The page's path is lesson/<id>.html.
RenderedLesson render_lesson(const Course& course, const PageFrame& frame, std::size_t lesson);

}  // namespace mooc
