// Simulations that are written in a lesson: the directive `:::scenario` around scenes becomes a model::Scenario.
#pragma once

#include <vector>

#include "model/scenario.h"
#include "source/parsed.h"

namespace mooc {

struct TakenScenarios {
  Body body;
  std::vector<Scenario> scenarios;  // Directive::scenario is the index
};

// Takes the contents of all `:::scenario` out of the body; their nodes stay, without children, and say which scenario
// stands there. Rules: scenario-scene, scenario-choice, scenario-target, scenario-variable, directive-place,
// attribute-syntax, identifier.
Parsed<TakenScenarios> take_scenarios(const SourceFile& file, const Body& body);

// What only a scene or a simulation has, where there is none: `ending=` behind a heading, `:::debrief`. Rules:
// attribute-syntax, directive-place.
std::vector<Diagnostic> find_lost_scene_parts(const Body& body);

}  // namespace mooc
