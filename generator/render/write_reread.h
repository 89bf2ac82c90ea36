// What may be read again after a quiz, as the script shows it once the quiz is finished: each lesson with what it
// trains, marked with the questions that they are behind. Without script it stays hidden.
#pragma once

#include <cstddef>

#include "model/course.h"
#include "render/html.h"
#include "render/page_frame.h"

namespace mooc {

// `quiz`: its place in course.quizzes. Nothing where no lesson is behind any question.
void write_reread(Html& html, const Course& course, const PageFrame& frame, std::size_t quiz);

}  // namespace mooc
