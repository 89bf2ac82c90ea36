// The way through the course: every module page, its lessons, each with its quiz, and the module's quiz at the end.
#pragma once

#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// Sets Course::path and puts the quizzes into its order, those that no page places last. Needs modules and lessons in
// order. May give: unknown-quiz, quiz-twice (errors), quiz-not-placed (warning).
void lay_path(Course& course, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
