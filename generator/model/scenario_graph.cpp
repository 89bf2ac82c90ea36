#include "model/scenario_graph.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace mooc {

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
constexpr long long never = std::numeric_limits<long long>::min();

struct Way {
  std::size_t to = 0;  // a situation
  std::size_t choice = 0;
  long long points = 0;
};

struct Situation {
  std::size_t scene = 0;
  std::vector<int> values;
  std::vector<Way> ways;
};

// What can be told apart of a variable: beyond these ends all values are as good as the end itself.
struct Reach {
  int least = 0;
  int most = 0;
};

std::vector<Reach> reaches_of(const Scenario& scenario) {
  struct Use {
    bool is_asked = false, rises = false, falls = false;
    int lowest = most_variable, highest = least_variable;
  };
  std::vector<Use> uses(scenario.variables.size());
  for (const auto& scene : scenario.scenes) {
    for (const auto& choice : scene.choices) {
      for (const auto& condition : choice.conditions) {
        auto& use = uses[condition.variable];
        use.is_asked = true;
        use.lowest = std::min(use.lowest, condition.value);
        use.highest = std::max(use.highest, condition.value);
      }
      for (const auto& set : choice.sets) {
        uses[set.variable].rises |= set.adds && set.value > 0;
        uses[set.variable].falls |= set.adds && set.value < 0;
      }
    }
  }
  std::vector<Reach> reaches;
  for (const auto& use : uses) {
    if (!use.is_asked) {
      reaches.push_back({0, 0});
      continue;
    }
    reaches.push_back({use.rises ? least_variable : std::max(use.lowest - 1, least_variable),
                       use.falls ? most_variable : std::min(use.highest + 1, most_variable)});
  }
  return reaches;
}

// Finds all situations, the start first.
class Explorer {
 public:
  explicit Explorer(const Scenario& scenario) : scenario_(scenario), reaches_(reaches_of(scenario)) {}

  // Empty when there are too many.
  std::vector<Situation> explore() {
    std::vector<int> start;
    for (const auto& variable : scenario_.variables) start.push_back(variable.start);
    place_of(0, std::move(start));
    for (std::size_t at = 0; at < situations_.size(); ++at) {
      if (situations_.size() > most_situations) return {};
      const auto& choices = scenario_.scenes[situations_[at].scene].choices;
      for (std::size_t i = 0; i < choices.size(); ++i) {
        if (!is_open(choices[i], situations_[at].values)) continue;
        const auto to = place_of(choices[i].target, after(choices[i], situations_[at].values));
        situations_[at].ways.push_back({to, i, thousandths(choices[i].points)});
      }
    }
    return std::move(situations_);
  }

 private:
  std::size_t place_of(std::size_t scene, std::vector<int> values) {
    for (std::size_t i = 0; i < values.size(); ++i)
      values[i] = std::clamp(values[i], reaches_[i].least, reaches_[i].most);
    const auto [known, is_new] = places_.try_emplace({scene, values}, situations_.size());
    if (is_new) situations_.push_back({scene, std::move(values), {}});
    return known->second;
  }

  const Scenario& scenario_;
  std::vector<Reach> reaches_;
  std::vector<Situation> situations_;
  std::map<std::pair<std::size_t, std::vector<int>>, std::size_t> places_;
};

// Parts of situations from each of which every other one of the part can be reached (Tarjan 1972, without recursion).
// A part's number is greater than those of all parts to which it leads.
class Parts {
 public:
  explicit Parts(const std::vector<Situation>& situations)
      : situations_(situations),
        number(situations.size(), nowhere),
        found_(situations.size(), nowhere),
        low_(situations.size(), 0) {
    for (std::size_t i = 0; i < situations.size(); ++i)
      if (found_[i] == nowhere) walk(i);
  }

 private:
  const std::vector<Situation>& situations_;

 public:
  std::vector<std::size_t> number;  // of each situation
  std::size_t count = 0;

 private:
  struct Step {
    std::size_t situation;
    std::size_t next = 0;  // of its ways
  };

  void enter(std::size_t situation) {
    found_[situation] = low_[situation] = time_++;
    open_.push_back(situation);
    steps_.push_back({situation});
  }

  void walk(std::size_t from) {
    enter(from);
    while (!steps_.empty()) {
      auto& step = steps_.back();
      const auto at = step.situation;
      const auto& ways = situations_[at].ways;
      if (step.next < ways.size()) {
        const auto to = ways[step.next++].to;
        if (found_[to] == nowhere)
          enter(to);
        else if (number[to] == nowhere)
          low_[at] = std::min(low_[at], found_[to]);
        continue;
      }
      leave(at);
    }
  }

  void leave(std::size_t at) {
    steps_.pop_back();
    if (!steps_.empty()) low_[steps_.back().situation] = std::min(low_[steps_.back().situation], low_[at]);
    if (low_[at] != found_[at]) return;
    for (bool is_last = false; !is_last; open_.pop_back()) {
      number[open_.back()] = count;
      is_last = open_.back() == at;
    }
    ++count;
  }

  std::vector<std::size_t> found_, low_, open_;
  std::vector<Step> steps_;
  std::size_t time_ = 0;
};

class GraphMaker {
 public:
  GraphMaker(const Scenario& scenario, const std::vector<Situation>& situations)
      : scenario_(scenario), situations_(situations), parts_(situations), by_part_(situations.size()) {
    for (std::size_t i = 0; i < situations.size(); ++i) by_part_[i] = i;
    std::stable_sort(by_part_.begin(), by_part_.end(),
                     [this](std::size_t a, std::size_t b) { return parts_.number[a] > parts_.number[b]; });
  }

  ScenarioGraph make() {
    graph_.is_complete = true;
    graph_.situations = situations_.size();
    look_at_scenes();
    look_at_loops();
    look_at_ends();
    if (graph_.endless_points.empty()) look_at_points();
    if (!graph_.has_loops) look_at_ways();
    return std::move(graph_);
  }

 private:
  [[nodiscard]] bool is_ending(std::size_t situation) const {
    return scenario_.scenes[situations_[situation].scene].ending != Ending::none;
  }

  void look_at_scenes() {
    graph_.reached.assign(scenario_.scenes.size(), false);
    for (const auto& scene : scenario_.scenes) graph_.opens.emplace_back(scene.choices.size(), false);
    std::vector<bool> told(scenario_.scenes.size(), false);
    for (std::size_t i = 0; i < situations_.size(); ++i) {
      const auto& [scene, values, ways] = situations_[i];
      graph_.reached[scene] = true;
      for (const auto& way : ways) graph_.opens[scene][way.choice] = true;
      if (!ways.empty() || is_ending(i) || told[scene]) continue;
      told[scene] = true;
      graph_.stuck.push_back({scene, values});
    }
  }

  // A way within a part comes back to where it began.
  void look_at_loops() {
    std::map<std::pair<std::size_t, std::size_t>, bool> told;
    for (std::size_t i = 0; i < situations_.size(); ++i) {
      for (const auto& way : situations_[i].ways) {
        if (parts_.number[i] != parts_.number[way.to]) continue;
        graph_.has_loops = true;
        if (way.points > 0 && !std::exchange(told[{situations_[i].scene, way.choice}], true))
          graph_.endless_points.push_back({situations_[i].scene, way.choice});
      }
    }
  }

  // From the ends backwards: what leads to none of them.
  void look_at_ends() {
    std::vector<std::vector<std::size_t>> before(situations_.size());
    std::vector<std::size_t> ending;
    std::vector<bool> ends(situations_.size(), false);
    for (std::size_t i = 0; i < situations_.size(); ++i) {
      for (const auto& way : situations_[i].ways) before[way.to].push_back(i);
      // Where no choice is open one cannot go on, but that is another mistake.
      if (is_ending(i) || situations_[i].ways.empty()) ending.push_back(i);
    }
    for (const auto i : ending) ends[i] = true;
    for (std::size_t at = 0; at < ending.size(); ++at) {
      for (const auto i : before[ending[at]]) {
        if (ends[i]) continue;
        ends[i] = true;
        ending.push_back(i);
      }
    }
    std::vector<bool> told(scenario_.scenes.size(), false), may_end(scenario_.scenes.size(), false);
    for (std::size_t i = 0; i < situations_.size(); ++i)
      if (ends[i]) may_end[situations_[i].scene] = true;
    for (std::size_t i = 0; i < situations_.size(); ++i) {
      const auto scene = situations_[i].scene;
      if (ends[i] || told[scene]) continue;
      told[scene] = true;
      graph_.endless.push_back({scene, may_end[scene] ? situations_[i].values : std::vector<int>{}});
    }
  }

  // Within a part no way gives points, so all its situations are reached with the same ones; parts follow each other.
  void look_at_points() {
    std::vector<long long> least(parts_.count, never), most(parts_.count, never);
    least[parts_.number[0]] = most[parts_.number[0]] = 0;
    for (const auto i : by_part_) {
      const auto from = parts_.number[i];
      if (most[from] == never) continue;
      for (const auto& way : situations_[i].ways) {
        const auto to = parts_.number[way.to];
        if (to == from) continue;
        most[to] = std::max(most[to], most[from] + way.points);
        const auto arriving = least[from] + way.points;
        least[to] = least[to] == never ? arriving : std::min(least[to], arriving);
      }
    }
    gather_endings(least, most);
  }

  void gather_endings(const std::vector<long long>& least, const std::vector<long long>& most) {
    const auto steps = steps_to_all();
    std::map<std::size_t, ReachedEnding> endings;
    for (std::size_t i = 0; i < situations_.size(); ++i) {
      if (!is_ending(i)) continue;
      const auto part = parts_.number[i];
      const auto [known, is_new] = endings.try_emplace(
          situations_[i].scene, ReachedEnding{situations_[i].scene, least[part], most[part], steps[i]});
      auto& ending = known->second;
      ending.least_points = std::min(ending.least_points, least[part]);
      ending.most_points = std::max(ending.most_points, most[part]);
      ending.shortest = std::min(ending.shortest, steps[i]);
      graph_.most_points = std::max(graph_.most_points, most[part]);
    }
    for (auto& [scene, ending] : endings) graph_.endings.push_back(ending);
  }

  // Choices from the start, at least. Situations were found in this order.
  [[nodiscard]] std::vector<std::size_t> steps_to_all() const {
    std::vector<std::size_t> steps(situations_.size(), nowhere);
    steps[0] = 0;
    for (std::size_t i = 0; i < situations_.size(); ++i)
      for (const auto& way : situations_[i].ways) steps[way.to] = std::min(steps[way.to], steps[i] + 1);
    return steps;
  }

  void look_at_ways() {
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    std::vector<std::uint64_t> ways(situations_.size(), 0);
    std::vector<std::size_t> longest(situations_.size(), 0);
    std::uint64_t all = 0;
    std::size_t longest_of_all = 0;
    ways[0] = 1;
    for (const auto i : by_part_) {
      for (const auto& way : situations_[i].ways) {
        ways[way.to] = ways[way.to] > most - ways[i] ? most : ways[way.to] + ways[i];
        longest[way.to] = std::max(longest[way.to], longest[i] + 1);
      }
      if (!is_ending(i)) continue;
      all = all > most - ways[i] ? most : all + ways[i];
      longest_of_all = std::max(longest_of_all, longest[i]);
    }
    graph_.ways = all;
    graph_.longest = longest_of_all;
  }

  const Scenario& scenario_;
  const std::vector<Situation>& situations_;
  Parts parts_;
  std::vector<std::size_t> by_part_;  // situations so that every way leads forward or stays in its part
  ScenarioGraph graph_;
};

}  // namespace

ScenarioGraph graph_of(const Scenario& scenario) {
  const auto situations = Explorer(scenario).explore();
  return situations.empty() ? ScenarioGraph{} : GraphMaker(scenario, situations).make();
}

}  // namespace mooc
