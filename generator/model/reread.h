// What is worth reading again when questions of a quiz were missed: the lessons behind them and what they train.
#pragma once

#include <cstddef>
#include <vector>

#include "model/course.h"

namespace mooc {

// A competence item that a lesson trains and questions of the quiz ask.
struct TrainedItem {
  const CompetenceItem* item = nullptr;
  std::vector<std::size_t> questions;  // into quiz.questions
};

struct LessonBehind {
  std::size_t lesson = 0;              // into course.lessons
  std::vector<std::size_t> questions;  // those that it is behind, into quiz.questions
  std::vector<TrainedItem> trains;     // in the order in which they are asked
};

// One entry a quiz, each in course order. Behind a question are the lessons of the quiz's module that train what it
// asks; where none does, the last one before it, else the first behind; where nobody does or nothing is asked, the
// lesson that the quiz follows, or the lessons of its module.
[[nodiscard]] std::vector<std::vector<LessonBehind>> lessons_behind_quizzes(const Course& course);

}  // namespace mooc
