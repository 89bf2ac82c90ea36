// Whether the settings of a quiz and of its questions go together: pools have enough questions, each in one of them
// alone; sections hold questions; what is set for a question has a meaning in its quiz.
#pragma once

#include <vector>

#include "model/course.h"

namespace mooc {

void check_quiz_settings(const Course& course, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
