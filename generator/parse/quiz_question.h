// A question as it stands in a quiz file.
#pragma once

#include "model/question.h"
#include "parse/data_value.h"
#include "source/parsed.h"

namespace mooc {

// `value` is a map.
Parsed<Question> parse_quiz_question(const SourceFile& file, const DataValue& value);

}  // namespace mooc
