// Questions that are written in a lesson: the directive `:::question` around a list becomes a model::Question.
#pragma once

#include "parse/markdown.h"

namespace mooc {

// Takes the contents of all `:::question` out of the body; their nodes stay, without children, and say which question
// stands there. Rules: question-choices, question-answer, directive-place, identifier, attribute-syntax.
Parsed<ParsedBody> take_questions(const SourceFile& file, const Body& body);

}  // namespace mooc
