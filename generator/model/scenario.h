// Simulations (design.md, 4): scenes that lead to one another by choices. What a scene says is text like any other;
// what a choice does is data here, so that `check` can walk every way and a browser needs no source.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/body.h"
#include "model/id.h"

namespace mooc {

// Variables are whole numbers and stay at the end that they would pass: so there are finitely many situations, and all
// of them can be looked at.
constexpr int least_variable = -99;
constexpr int most_variable = 99;

struct ScenarioVariable {
  std::string name;  // small letters and digits, a letter first
  int start = 0;
};

enum class Comparison { equal, unequal, less, at_most, greater, at_least };

// The place of the variable in Scenario::variables, compared with a number.
struct Condition {
  std::size_t variable = 0;
  Comparison comparison = Comparison::equal;
  int value = 0;
};

// `adds`: the value is added, else it takes the place of what was there.
struct Assignment {
  std::size_t variable = 0;
  bool adds = false;
  int value = 0;
};

struct SceneChoice {
  ChoiceId id;  // written, else made from the text
  bool id_written = false;
  RecordNumber number = 0;  // within its scene, set by check
  Body text;                // one paragraph
  std::size_t target = 0;   // the place of a scene in Scenario::scenes
  double points = 0;
  bool has_points = false;  // they are written, perhaps as 0
  std::vector<CompetenceCode> competences;
  std::vector<Assignment> sets;       // done in order
  std::vector<Condition> conditions;  // all must hold for the choice to be open
  std::optional<Body> feedback;
  SourceSpan span;  // of its text
  std::vector<SourceSpan> competence_spans;
};

// What a scene ends with: none where it goes on.
enum class Ending : std::uint8_t { none, good, mixed, hard };

struct Scene {
  SceneId id;               // the anchor of its heading
  RecordNumber number = 0;  // within its scenario, set by check
  std::string title;
  Body body;  // without heading and choices
  std::vector<SceneChoice> choices;
  Ending ending = Ending::none;
  SourceSpan span;  // its heading
};

struct Scenario {
  ScenarioId id;
  RecordNumber number = 0;
  std::string title;
  Body introduction;
  std::vector<ScenarioVariable> variables;
  std::vector<Scene> scenes;  // it begins with the first
  int level = 3;              // of the scenes' headings
  std::string debrief_title;
  std::optional<Body> debrief;
  bool graded = false;
  double weight = 1;
  double pass_mark = 60;  // percent
  bool required = false;  // must be passed for the course to be passed
  bool undo = true;       // the last choice may be taken back
  // Thousandths of a point on the best way to an ending, set by check; 0 where no choice gives points.
  long long most_points = 0;
  // Decisions on the longest way to an ending, set by check; none where a loop makes ways without end.
  std::optional<std::size_t> longest_way;
  bool is_whole = true;                                   // nothing in it could not be read: only then it can be walked
  SourceSpan span;                                        // its id
  SourceSpan pass_mark_span, weight_span, required_span;  // their values; length 0 where not written
};

// Thousandths of a point, as marks are counted.
long long thousandths(double points);

// The values after the choice, and whether it is open under these values. One value a variable.
std::vector<int> after(const SceneChoice& choice, std::vector<int> values);
bool is_open(const SceneChoice& choice, const std::vector<int>& values);

// So many decisions of one run are kept, all of them where there is no loop: a longer one goes on unrecorded.
int steps_kept(const Scenario& scenario);

// Words that one reads on a usual way: about half of the scenes.
int words_on_a_way(const Scenario& scenario);

// «good», «mixed», «hard», as authors and data files write it; «» for none.
std::string_view ending_name(Ending ending);

}  // namespace mooc
