// Writes a quiz as an author writes it in quizzes/: what is as usual is left out, and no identifier is written that
// was not written. docs/quiz.schema.json is its form.
#pragma once

#include <string>
#include <vector>

#include "model/question.h"

namespace mooc {

struct QuizText {
  std::string text;  // with its line end
  // Of each question, where it begins in the text.
  std::vector<std::size_t> questions;
};

[[nodiscard]] QuizText quiz_as_json(const Quiz& quiz);

// One question as it stands in the list; equal texts are equal questions.
[[nodiscard]] std::string question_as_json(const Question& question);

}  // namespace mooc
