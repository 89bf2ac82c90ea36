// Warns of a course whose record may outgrow what platforms keep (model/state_size.h); `package` refuses it.
#pragma once

#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// state-too-long (warning; `package` makes it an error), with what costs most; nothing when it fits.
[[nodiscard]] std::vector<Diagnostic> check_state_budget(const Course& course);

}  // namespace mooc
