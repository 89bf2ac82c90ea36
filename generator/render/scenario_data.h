// data/scenarios-<lesson>.js: what the choices of a lesson's simulations do, and the words of the script that plays
// them (templates/runtime/scenario/data.ts). What is said stands on the page.
#pragma once

#include <string>

#include "model/artifact.h"
#include "model/course.h"
#include "render/page_frame.h"

namespace mooc {

std::string scenarios_path(const LessonId& lesson);

RenderedPage scenario_data(const Course& course, const PageFrame& frame, const Lesson& lesson);

// The sign of a comparison as authors and data files write it.
std::string_view sign_of(Comparison comparison);

}  // namespace mooc
