// quizzes/name.json: a quiz and its questions. docs/quiz.schema.json describes the same for editors.
#pragma once

#include "model/document.h"
#include "source/parsed.h"

namespace mooc {

// Rules: json-syntax, unknown-key, double-key, missing-key, wrong-type, identifier, competence-code, question-type,
// question-choices, question-answer, and those of Markdown.
Parsed<QuizDocument> parse_quiz_file(const SourceFile& file);

}  // namespace mooc
