// Answers that an author expects and that nobody can ever give, because another one takes them first.
#pragma once

#include <vector>

#include "model/question.h"
#include "source/diagnostic.h"

namespace mooc {

// May give: expected-never-met (warning).
void check_expected_answers(const Question& question, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
