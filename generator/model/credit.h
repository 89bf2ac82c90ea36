// What an answer is worth, in ten-thousandths: 0 = nothing right, 10000 = all right (docs/scoring.md). The same as
// templates/runtime/marks/, by the vectors in tests/marks/vectors.json and by random answers.
#pragma once

#include <string>
#include <vector>

#include "model/question.h"

namespace mooc {

constexpr int full_credit = 10000;

// As a browser gives it: identifiers of choices or of items in order, «true» or «false», a text as typed, or
// «item=option» and «gap=text».
using Response = std::vector<std::string>;

// 0 for an empty answer, and for what no mark can be given to.
[[nodiscard]] int credit_of(const Answer& answer, const Response& response);

// What is left of a credit after an opened hint and further tries; `tries` counts this one, from 1.
[[nodiscard]] int after_costs(int credit, const Question& question, bool hinted, int tries);

}  // namespace mooc
