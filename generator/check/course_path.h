// The way through the course: every module page, its lessons, each with its quiz, and the module's quiz at the end.
#pragma once

#include <vector>

#include "check/unread.h"
#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// Sets Course::path and puts the quizzes into its order, those that no page places last. Needs modules and lessons in
// order. May give: unknown-quiz, quiz-twice (errors).
void lay_path(Course& course, std::vector<Diagnostic>& diagnostics);

// Quizzes that no page places. Needs the path and the targets of links. Silent where another file of which something
// could not be read names the quiz. May give: quiz-not-placed (an error for a quiz that counts and to which no lesson
// or module links, for the course could not be passed; else a warning).
void check_placed(const Course& course, const Unread& unread, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
