// What the questions of a course are like, counted quiz by quiz and, for practice questions, module by module.
#pragma once

#include <vector>

#include "report/course_statistics.h"

namespace mooc {

// One entry a quiz.
[[nodiscard]] std::vector<QuizStatistics> quiz_statistics(const Course& course);

// One entry a module: the questions written in it and in its lessons.
[[nodiscard]] std::vector<QuestionStatistics> practice_statistics(const Course& course);

}  // namespace mooc
