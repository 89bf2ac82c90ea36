// The author's own levels for rules of advice: `rules: { lesson-length: off }` in course.yaml. What the output needs to
// be right stays an error, whatever is written there.
#pragma once

#include <span>
#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// Sets the level of each diagnostic to the one that the author wants, and takes out those that are to be silent.
void set_levels(std::vector<Diagnostic>& diagnostics, std::span<const RuleSetting> settings);

}  // namespace mooc
