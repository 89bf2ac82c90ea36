// The choices of a scene: a list of links, `- [What one does](#next){points=2 set="trust+1"}`, feedback in a quote.
#pragma once

#include <string>
#include <vector>

#include "model/scenario.h"
#include "source/parsed.h"

namespace mooc {

// A choice whose scene is not looked up yet.
struct ReadSceneChoice {
  SceneChoice choice;
  std::string target;  // without #; empty when there is none (reported)
  SourceSpan target_span;
};

// Is this list one of choices: does one of its items begin with a link to an anchor?
bool is_choice_list(const Body& body, std::size_t list);

// Rules: scenario-choice, scenario-variable, attribute-syntax, identifier.
Parsed<ReadSceneChoice> read_scene_choice(const SourceFile& file, const Body& body, std::size_t item,
                                          const std::vector<ScenarioVariable>& variables);

}  // namespace mooc
