// The answers that are accepted from who types: those of a short question and of a gap.
#pragma once

#include "parse/quiz_answers.h"

namespace mooc {

// `answers`, `case_sensitive` and `accents_matter` of the map. `owner` is where a missing list is told.
ShortText read_typed(MarkdownFields& fields, const DataValue& map, SourceSpan owner);

}  // namespace mooc
