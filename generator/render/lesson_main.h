// The main part of a lesson's page: where one is, what one will be able to do, the text, one next step.
#pragma once

#include <cstddef>

#include "model/course.h"
#include "render/html.h"
#include "render/page_frame.h"

namespace mooc {

// The template of the main part, rendered once, with its slots open.
Slotted lesson_slots(const Course& course, const PageFrame& frame);

// `lesson` is its place in course.lessons.
void write_lesson_main(Html& html, const Course& course, const PageFrame& frame, std::size_t lesson);

}  // namespace mooc
