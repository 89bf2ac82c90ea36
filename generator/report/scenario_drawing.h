// A simulation as a drawing (SVG): scenes as boxes, choices as lines with their points, what is not reached marked. The
// table beside it says the same in words (scenarios_section.cpp).
#pragma once

#include "model/scenario_graph.h"
#include "report/report_writer.h"

namespace mooc {

void draw_scenario(ReportWriter& out, const Scenario& scenario, const ScenarioGraph& graph);

}  // namespace mooc
