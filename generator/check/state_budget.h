// How long the text of a learner's record can become, and what in the course makes it long. The sizes are those of
// templates/runtime/state/codec.ts, which says the layout; a test compares the two.
#pragma once

#include <cstddef>
#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// Characters in the worst case. Every record of the course must have its number.
[[nodiscard]] int worst_state_characters(const Course& course);

// state-too-long (warning; `package` makes it an error), with what costs most; nothing when it fits.
[[nodiscard]] std::vector<Diagnostic> check_state_budget(const Course& course);

}  // namespace mooc
