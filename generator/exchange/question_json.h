// A question as a JSON value, its keys in the order in which authors read them.
#pragma once

#include "exchange/json_layout.h"
#include "model/question.h"

namespace mooc {

[[nodiscard]] OrderedJson json_of(const Question& question);

// A whole number without a point, any other as short as it can be.
[[nodiscard]] OrderedJson json_number(double value);

}  // namespace mooc
