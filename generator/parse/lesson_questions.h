// Questions that are written in a lesson: the directive `:::question` around a list becomes a model::Question.
#pragma once

#include <vector>

#include "model/question.h"
#include "source/parsed.h"

namespace mooc {

struct TakenQuestions {
  Body body;
  std::vector<Question> questions;  // Directive::question is the index
};

// Takes the contents of all `:::question` out of the body; their nodes stay, without children, and say which question
// stands there. Rules: question-choices, question-answer, directive-place, identifier, attribute-syntax.
Parsed<TakenQuestions> take_questions(const SourceFile& file, const Body& body);

}  // namespace mooc
