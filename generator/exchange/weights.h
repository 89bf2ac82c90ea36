// What each answer of a question weighs in Moodle, in percent as Moodle writes it.
#pragma once

#include <string>
#include <vector>

#include "model/question.h"
#include "source/diagnostic.h"

namespace mooc {

// The nearest weight that Moodle has; bank-weight names the difference at `place`.
[[nodiscard]] std::string weight_of(double percent, SourceSpan place, std::vector<Diagnostic>& found);

// One for each choice: right ones share 100 %, which Moodle wants to the percent, wrong ones take their share away.
[[nodiscard]] std::vector<std::string> weights_of_several(const std::vector<Choice>& choices, SourceSpan place,
                                                          std::vector<Diagnostic>& found);

}  // namespace mooc
