// Walks every way through each simulation and tells what cannot be: scenes that nothing reaches, moments without a way
// on, points without end.
#pragma once

#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// Sets Scenario::most_points and longest_way. May give: scenario-unreachable (error; warning of a choice),
// scenario-dead-end, scenario-endless-points, scenario-too-large, scenario-marks (errors), scenario-unbalanced
// (notice).
void check_scenarios(Course& course, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
