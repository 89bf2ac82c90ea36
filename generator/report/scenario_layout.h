// Where the scenes of a simulation stand in its drawing: in rows by the number of choices that lead to them at least,
// so that most lines lead down.
#pragma once

#include <cstddef>
#include <vector>

#include "model/scenario_graph.h"

namespace mooc {

struct ScenePlace {
  std::size_t row = 0;
  double x = 0;  // of its middle; one is the width that a scene has with its gap
};

struct SceneLine {
  std::size_t from = 0, to = 0;  // scenes
  std::vector<std::size_t> choices;
};

struct ScenarioLayout {
  std::vector<ScenePlace> scenes;  // one a scene
  std::vector<SceneLine> lines;    // all choices from one scene to another together
  std::size_t rows = 0;
  std::size_t columns = 0;  // of the longest row
};

// Scenes that nothing reaches stand in a last row.
ScenarioLayout layout_of(const Scenario& scenario, const ScenarioGraph& graph);

}  // namespace mooc
