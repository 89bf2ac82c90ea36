// What must stand inside a directive for it to be what its name says.
#pragma once

#include <vector>

#include "model/body.h"
#include "source/diagnostic.h"

namespace mooc {

// Rule directive-content: objectives without a list, steps without a numbered list, a figure without its one picture,
// an empty directive.
std::vector<Diagnostic> check_structure(const Body& body);

}  // namespace mooc
