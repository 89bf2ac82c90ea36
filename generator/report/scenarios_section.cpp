// Simulations: what every way through each of them gives, as numbers, as a drawing and as a table that says the same.
#include <fmt/format.h>

#include <algorithm>

#include "report/scenario_drawing.h"
#include "report/sections.h"

namespace mooc {
namespace {

std::string points_in_words(const ReportWriter& out, long long thousandths) {
  return written_number(out.texts(), static_cast<double>(thousandths) / 1000);
}

std::string from_to(const ReportWriter& out, long long least, long long most) {
  if (least == most) return points_in_words(out, least);
  return out.filled("range", {{"from", points_in_words(out, least)}, {"to", points_in_words(out, most)}});
}

class ScenarioReport {
 public:
  ScenarioReport(ReportWriter& out, const Scenario& scenario)
      : out_(out), scenario_(scenario), graph_(graph_of(scenario)) {}

  void write() {
    out_.element("h3", scenario_.title);
    facts();
    draw_scenario(out_, scenario_, graph_);
    scenes();
    if (!graph_.endings.empty()) endings();
  }

 private:
  void facts() {
    out_.raw("<ul>\n");
    const auto fact = [this](const std::string& words) { out_.element("li", words); };
    fact(out_.filled("scenario-size", {{"scenes", std::to_string(scenario_.scenes.size())},
                                       {"situations", out_.grouped(graph_.situations)}}));
    fact(scenario_.graded
             ? out_.filled("scenario-graded-line", {{"weight", written_number(out_.texts(), scenario_.weight)},
                                                    {"pass", written_number(out_.texts(), scenario_.pass_mark)}})
             : std::string(out_.word("scenario-practice-line")));
    if (!graph_.is_complete) fact(std::string(out_.word("scenario-too-large")));
    if (graph_.most_points > 0)
      fact(out_.filled("scenario-best", {{"points", points_in_words(out_, graph_.most_points)}}));
    fact(graph_.ways ? out_.filled("scenario-ways", {{"n", out_.grouped(*graph_.ways)},
                                                     {"shortest", std::to_string(shortest())},
                                                     {"longest", std::to_string(*graph_.longest)}})
                     : out_.filled("scenario-loops", {{"shortest", std::to_string(shortest())}}));
    if (const auto lost = lost_scenes(); !lost.empty()) fact(out_.filled("scenario-lost", {{"scenes", lost}}));
    if (const auto hard = paying_hard_endings(); !hard.empty())
      fact(out_.filled("scenario-contradiction", {{"scenes", hard}}));
    out_.raw("</ul>\n");
  }

  [[nodiscard]] std::size_t shortest() const {
    std::size_t least = 0;
    for (const auto& ending : graph_.endings) least = least == 0 ? ending.shortest : std::min(least, ending.shortest);
    return least;
  }

  [[nodiscard]] std::string numbered(std::size_t scene) const {
    return fmt::format("{}. {}", scene + 1, scenario_.scenes[scene].title);
  }

  [[nodiscard]] std::string lost_scenes() const {
    std::string names;
    for (std::size_t i = 0; graph_.is_complete && i < scenario_.scenes.size(); ++i)
      if (!graph_.reached[i]) names += (names.empty() ? "" : ", ") + numbered(i);
    return names;
  }

  // Hard endings that give as much as the best good one.
  [[nodiscard]] std::string paying_hard_endings() const {
    long long good = 0;
    const auto kind = [this](const ReachedEnding& ending) { return scenario_.scenes[ending.scene].ending; };
    for (const auto& ending : graph_.endings)
      if (kind(ending) == Ending::good) good = std::max(good, ending.most_points);
    std::string names;
    for (const auto& ending : graph_.endings)
      if (kind(ending) == Ending::hard && good > 0 && ending.most_points >= good)
        names += (names.empty() ? "" : ", ") + numbered(ending.scene);
    return names;
  }

  void scenes() {
    const std::vector<Column> columns{{std::string(out_.word("column-scene")), ColumnKind::name},
                                      {std::string(out_.word("column-scene-choice")), ColumnKind::words},
                                      {std::string(out_.word("column-leads-to")), ColumnKind::name},
                                      {std::string(out_.word("column-points")), ColumnKind::number},
                                      {std::string(out_.word("column-state")), ColumnKind::plain}};
    out_.begin_table("scenes-" + scenario_.id.value, out_.filled("scenes-caption", {{"title", scenario_.title}}),
                     columns);
    out_.raw("<tbody>\n");
    for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) scene(i);
    out_.raw("</tbody>\n");
    out_.end_table();
  }

  void scene(std::size_t index) {
    const auto& one = scenario_.scenes[index];
    const auto state = [&](bool is_met) { return is_met ? std::string_view("–") : out_.word("scene-lost"); };
    if (one.choices.empty()) {
      out_.raw("<tr>");
      out_.row_heading(numbered(index));
      out_.cell(out_.word(fmt::format("ending-{}", ending_name(one.ending))), ColumnKind::words);
      out_.cell("–", ColumnKind::name);
      out_.number_cell("–");
      out_.cell(state(!graph_.is_complete || graph_.reached[index]));
      out_.raw("</tr>\n");
    }
    for (std::size_t i = 0; i < one.choices.size(); ++i) {
      const auto& choice = one.choices[i];
      out_.raw("<tr>");
      out_.row_heading(numbered(index));
      out_.cell(plain_text(choice.text), ColumnKind::words);
      out_.cell(numbered(choice.target), ColumnKind::name);
      out_.number_cell(choice.has_points ? written_number(out_.texts(), choice.points) : "–");
      const bool opens = !graph_.is_complete || graph_.opens[index][i];
      out_.cell(opens && !choice.conditions.empty() ? out_.word("scene-conditional") : state(opens));
      out_.raw("</tr>\n");
    }
  }

  void endings() {
    const std::vector<Column> columns{{std::string(out_.word("column-ending")), ColumnKind::name},
                                      {std::string(out_.word("column-ending-kind")), ColumnKind::plain},
                                      {std::string(out_.word("column-points")), ColumnKind::number},
                                      {std::string(out_.word("column-shortest")), ColumnKind::number}};
    out_.begin_table("endings-" + scenario_.id.value, out_.filled("endings-caption", {{"title", scenario_.title}}),
                     columns);
    out_.raw("<tbody>\n");
    for (const auto& ending : graph_.endings) {
      out_.raw("<tr>");
      out_.row_heading(numbered(ending.scene));
      out_.cell(out_.word(fmt::format("ending-{}", ending_name(scenario_.scenes[ending.scene].ending))));
      out_.number_cell(from_to(out_, ending.least_points, ending.most_points));
      out_.number_cell(std::to_string(ending.shortest));
      out_.raw("</tr>\n");
    }
    out_.raw("</tbody>\n");
    out_.end_table();
  }

  ReportWriter& out_;
  const Scenario& scenario_;
  ScenarioGraph graph_;
};

}  // namespace

bool has_scenarios(const Course& course) {
  return std::any_of(course.lessons.begin(), course.lessons.end(), [](const Lesson& lesson) {
    return std::any_of(lesson.scenarios.begin(), lesson.scenarios.end(),
                       [](const Scenario& scenario) { return scenario.is_whole; });
  });
}

void write_scenarios(ReportWriter& out, const Course& course) {
  out.begin_section("scenarios");
  out.note(out.word("scenarios-note"));
  for (const Lesson& lesson : course.lessons)
    for (const Scenario& scenario : lesson.scenarios)
      if (scenario.is_whole) ScenarioReport(out, scenario).write();
  out.end_section();
}

}  // namespace mooc
