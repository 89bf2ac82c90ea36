// Is a lesson short enough for a tired reader, and do its minutes fit its text?
#pragma once

#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// May give, warnings: lesson-length, duration-mismatch.
void check_lesson_size(const Lesson& lesson, std::vector<Diagnostic>& diagnostics);

// The durations of modules and of the course against those of their lessons. May give: duration-mismatch (warning).
void check_durations(const Course& course, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
