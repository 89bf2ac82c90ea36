// How the questions of a quiz are put together: one list, or sections under titles of their own, and pools from which
// some are drawn.
#pragma once

#include "model/question.h"
#include "parse/markdown_fields.h"

namespace mooc {

// `questions` or `sections` of `map` into quiz.questions and quiz.sections. `owner`: where a missing key is told.
void read_questions(MarkdownFields& fields, const DataValue& map, SourceSpan owner, Quiz& quiz);

std::vector<Pool> read_pools(MarkdownFields& fields, const DataValue& map);

}  // namespace mooc
