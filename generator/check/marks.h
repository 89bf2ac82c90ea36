// Pass marks, weights and points: can the course be passed, and do its quizzes say what they count?
#pragma once

#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// May give: pass-mark (error, and a warning where nothing counts), and errors: quiz-weight, quiz-empty, quiz-required,
// question-points, question-in-module.
void check_marks(const Course& course, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
