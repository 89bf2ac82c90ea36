// All ways through a simulation. A situation is a scene with the values of the variables; from it each open choice
// leads to another one. Every situation that can be met is looked at, so what is said here is proved, not sampled.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/scenario.h"

namespace mooc {

// More than so many situations are not looked at. Values that no condition can tell apart count as one, so only several
// variables that rise and fall in loops come here.
constexpr std::size_t most_situations = 50'000;

// An ending that is reached, with the thousandths of a point with which one can arrive there.
struct ReachedEnding {
  std::size_t scene = 0;
  long long least_points = 0;
  long long most_points = 0;
  std::size_t shortest = 0;  // choices to it, at least
};

struct PlaceOfChoice {
  std::size_t scene = 0;
  std::size_t choice = 0;
};

struct ScenarioGraph {
  bool is_complete = false;  // false: there are more than most_situations, and nothing below is known
  std::size_t situations = 0;
  std::vector<bool> reached;             // each scene
  std::vector<std::vector<bool>> opens;  // each scene's choices: open in some situation
  // Scenes that can be entered so that no choice is open, with the values at such a moment.
  struct Stuck {
    std::size_t scene = 0;
    std::vector<int> values;
  };
  std::vector<Stuck> stuck;
  // Scenes that can be entered so that no ending is reached any more, with the values at such a moment; none where it
  // is so under all values.
  std::vector<Stuck> endless;
  std::vector<PlaceOfChoice> endless_points;  // choices with points that can be taken again and again
  bool has_loops = false;                     // some situation can be met twice on one way
  long long most_points = 0;                  // thousandths, on the best way to an ending; 0 with endless points
  std::vector<ReachedEnding> endings;         // in the order of scenes; no points with endless points
  std::optional<std::size_t> longest;         // choices on the longest way; none where there are loops
  std::optional<std::uint64_t> ways;          // different ways to an ending; none where there are loops
};

// The scenario must be whole.
ScenarioGraph graph_of(const Scenario& scenario);

}  // namespace mooc
