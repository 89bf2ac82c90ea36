#include "report/scenario_layout.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace mooc {
namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

std::vector<SceneLine> lines_of(const Scenario& scenario) {
  std::vector<SceneLine> lines;
  for (std::size_t from = 0; from < scenario.scenes.size(); ++from) {
    const auto begin = lines.size();
    const auto& choices = scenario.scenes[from].choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const auto known = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end(),
                                      [&](const SceneLine& line) { return line.to == choices[i].target; });
      if (known != lines.end())
        known->choices.push_back(i);
      else
        lines.push_back({from, choices[i].target, {i}});
    }
  }
  return lines;
}

// The row of each scene; nowhere for what nothing reaches.
std::vector<std::size_t> rows_of(const Scenario& scenario, const ScenarioGraph& graph) {
  std::vector<std::size_t> rows(scenario.scenes.size(), nowhere);
  std::vector<std::size_t> found{0};
  rows[0] = 0;
  for (std::size_t at = 0; at < found.size(); ++at) {
    const auto& choices = scenario.scenes[found[at]].choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const bool opens = !graph.is_complete || graph.opens[found[at]][i];
      if (!opens || rows[choices[i].target] != nowhere) continue;
      rows[choices[i].target] = rows[found[at]] + 1;
      found.push_back(choices[i].target);
    }
  }
  return rows;
}

class Rows {
 public:
  Rows(ScenarioLayout& layout, std::vector<std::vector<std::size_t>> rows) : layout_(layout), rows_(std::move(rows)) {
    for (const auto& row : rows_) layout_.columns = std::max(layout_.columns, row.size());
    spread();
  }

  // Scenes go where those above and below them are (Sugiyama 1981): lines cross less.
  void settle() {
    for (int sweep = 0; sweep < 6; ++sweep) {
      for (auto& row : rows_) {
        std::stable_sort(row.begin(), row.end(),
                         [this](std::size_t a, std::size_t b) { return middle_of(a) < middle_of(b); });
        spread();
      }
    }
  }

 private:
  void spread() {
    for (const auto& row : rows_) {
      const auto free = static_cast<double>(layout_.columns - row.size());
      for (std::size_t i = 0; i < row.size(); ++i) layout_.scenes[row[i]].x = static_cast<double>(i) + 0.5 + free / 2;
    }
  }

  // Of the scenes of other rows to which lines lead; its own place where there are none.
  [[nodiscard]] double middle_of(std::size_t scene) const {
    double sum = 0;
    int count = 0;
    for (const auto& line : layout_.lines) {
      const auto other = line.from == scene ? line.to : line.to == scene ? line.from : nowhere;
      if (other == nowhere || layout_.scenes[other].row == layout_.scenes[scene].row) continue;
      sum += layout_.scenes[other].x;
      ++count;
    }
    return count == 0 ? layout_.scenes[scene].x : sum / count;
  }

  ScenarioLayout& layout_;
  std::vector<std::vector<std::size_t>> rows_;
};

}  // namespace

ScenarioLayout layout_of(const Scenario& scenario, const ScenarioGraph& graph) {
  ScenarioLayout layout;
  layout.scenes.resize(scenario.scenes.size());
  layout.lines = lines_of(scenario);
  auto row_of = rows_of(scenario, graph);
  std::size_t last = 0;
  for (const auto row : row_of)
    if (row != nowhere) last = std::max(last, row);
  const bool has_lost = std::find(row_of.begin(), row_of.end(), nowhere) != row_of.end();
  layout.rows = last + (has_lost ? 2 : 1);
  std::vector<std::vector<std::size_t>> rows(layout.rows);
  for (std::size_t i = 0; i < row_of.size(); ++i) {
    layout.scenes[i].row = row_of[i] == nowhere ? layout.rows - 1 : row_of[i];
    rows[layout.scenes[i].row].push_back(i);
  }
  Rows(layout, std::move(rows)).settle();
  return layout;
}

}  // namespace mooc
