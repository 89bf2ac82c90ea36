#include "report/scenario_drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "report/scenario_layout.h"

namespace mooc {
namespace {

constexpr double step_x = 190, step_y = 118;  // from one scene to the next
constexpr double width = 164, height = 62;
constexpr double margin = 14;
constexpr std::size_t letters = 22;  // in a line of a box
constexpr std::size_t most_lines = 2;

std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// The first `count` characters.
std::string_view beginning(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if ((text[at] & 0xC0) != 0x80 && count-- == 0) break;
  }
  return text.substr(0, at);
}

std::vector<std::string> lines_of(std::string_view title) {
  std::vector<std::string> lines{""};
  for (std::size_t at = 0; at < title.size();) {
    const auto end = std::min(title.find(' ', at), title.size());
    const auto word = title.substr(at, end - at);
    if (!lines.back().empty() && length_of(lines.back()) + 1 + length_of(word) > letters) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + std::string(word);
    at = end + 1;
  }
  const bool is_cut = lines.size() > most_lines;
  lines.resize(std::min(lines.size(), most_lines));
  if (is_cut) lines.back() += " …";
  for (auto& line : lines)
    if (length_of(line) > letters) line = std::string(beginning(line, letters - 1)) + "…";
  return lines;
}

class Drawing {
 public:
  Drawing(ReportWriter& out, const Scenario& scenario, const ScenarioGraph& graph)
      : out_(out), scenario_(scenario), graph_(graph), layout_(layout_of(scenario, graph)) {}

  void draw() {
    const auto id = "graph-" + scenario_.id.value;
    const double right = has_back_lines() ? 60 : 0;
    const auto w = static_cast<double>(layout_.columns) * step_x + 2 * margin + right;
    const auto h = static_cast<double>(layout_.rows) * step_y - (step_y - height) + 2 * margin;
    out_.raw(
        fmt::format("<section class=\"scroll\" tabindex=\"0\" aria-labelledby=\"{0}-title\">\n"
                    "<svg class=\"scenario-graph\" role=\"img\" aria-labelledby=\"{0}-title {0}-desc\" "
                    "width=\"{1:.0f}\" height=\"{2:.0f}\" viewBox=\"0 0 {1:.0f} {2:.0f}\">\n<title id=\"{0}-title\">",
                    id, w, h));
    out_.text(out_.filled("scenario-drawing", {{"title", scenario_.title}}));
    out_.raw(fmt::format("</title>\n<desc id=\"{}-desc\">", id));
    out_.text(out_.word("scenario-drawing-desc"));
    out_.raw("</desc>\n");
    for (const auto& line : layout_.lines) draw_line(line);
    for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) draw_scene(i);
    for (const auto& line : layout_.lines) draw_points(line);
    out_.raw("</svg>\n</section>\n");
  }

 private:
  struct Point {
    double x, y;
  };
  [[nodiscard]] Point middle(std::size_t scene) const {
    return {margin + layout_.scenes[scene].x * step_x,
            margin + static_cast<double>(layout_.scenes[scene].row) * step_y + height / 2};
  }
  [[nodiscard]] bool leads_down(const SceneLine& line) const {
    return layout_.scenes[line.from].row < layout_.scenes[line.to].row;
  }
  [[nodiscard]] bool is_beside(const SceneLine& line) const {
    const auto &from = layout_.scenes[line.from], &to = layout_.scenes[line.to];
    return line.from != line.to && from.row == to.row && std::abs(from.x - to.x) < 1.5;
  }
  [[nodiscard]] bool has_back_lines() const {
    return std::any_of(layout_.lines.begin(), layout_.lines.end(),
                       [this](const SceneLine& line) { return !leads_down(line) && !is_beside(line); });
  }
  [[nodiscard]] bool opens(const SceneLine& line) const {
    return !graph_.is_complete || std::any_of(line.choices.begin(), line.choices.end(),
                                              [&](std::size_t choice) { return graph_.opens[line.from][choice]; });
  }

  void draw_line(const SceneLine& line) {
    const auto a = middle(line.from), b = middle(line.to);
    const auto* kind = !opens(line) ? "line lost" : leads_down(line) || is_beside(line) ? "line" : "line back";
    if (leads_down(line)) {
      const double y1 = a.y + height / 2, y2 = b.y - height / 2;
      const double bend = (y2 - y1) / 2;
      out_.raw(fmt::format("<path class=\"{}\" d=\"M{:.0f} {:.0f}C{:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f}\"/>\n",
                           kind, a.x, y1, a.x, y1 + bend, b.x, y2 - bend, b.x, y2));
      out_.raw(fmt::format("<path class=\"head\" d=\"M{:.0f} {:.0f}l-5 -9h10z\"/>\n", b.x, y2));
      return;
    }
    if (is_beside(line)) return draw_beside(kind, a, b);
    const double x1 = a.x + width / 2, x2 = b.x + width / 2;
    const double far = std::max(x1, x2) + 46;
    out_.raw(fmt::format("<path class=\"{}\" d=\"M{:.0f} {:.0f}C{:.0f} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f}\"/>\n", kind,
                         x1, a.y, far, a.y, far, b.y + 8, x2, b.y + 8));
    out_.raw(fmt::format("<path class=\"head\" d=\"M{:.0f} {:.0f}l9 -5v10z\"/>\n", x2, b.y + 8));
  }

  // To the next scene of the same row: from side to side.
  void draw_beside(const char* kind, Point a, Point b) {
    const double towards = b.x < a.x ? -1 : 1;
    const double x1 = a.x + towards * width / 2, x2 = b.x - towards * width / 2;
    out_.raw(fmt::format("<path class=\"{}\" d=\"M{:.0f} {:.0f}H{:.0f}\"/>\n", kind, x1, a.y, x2));
    out_.raw(fmt::format("<path class=\"head\" d=\"M{:.0f} {:.0f}l{} -5v10z\"/>\n", x2, b.y, -9 * towards));
  }

  // «0 · 2»: what each choice of the line gives; nothing where no points are written.
  void draw_points(const SceneLine& line) {
    std::string text;
    for (const auto choice : line.choices) {
      const auto& one = scenario_.scenes[line.from].choices[choice];
      if (one.has_points) text += (text.empty() ? "" : " · ") + written_number(out_.texts(), one.points);
    }
    if (text.empty()) return;
    const auto a = middle(line.from), b = middle(line.to);
    const Point at = is_beside(line)    ? Point{(a.x + b.x) / 2, a.y - 6}
                     : leads_down(line) ? Point{a.x + (b.x - a.x) * 0.22, a.y + height / 2 + 20}
                                        : Point{std::max(a.x, b.x) + width / 2 + 26, a.y + (b.y - a.y) * 0.3};
    out_.raw(fmt::format("<text class=\"points\" x=\"{:.0f}\" y=\"{:.0f}\">", at.x, at.y));
    out_.text(text);
    out_.raw("</text>\n");
  }

  void draw_scene(std::size_t index) {
    const auto& scene = scenario_.scenes[index];
    const auto at = middle(index);
    const bool is_lost = graph_.is_complete && !graph_.reached[index];
    const auto ending = ending_name(scene.ending);
    out_.raw(
        fmt::format("<g class=\"scene{}{}{}\">\n", is_lost ? " lost" : "", ending.empty() ? "" : " ending ", ending));
    out_.raw(fmt::format("<rect x=\"{:.0f}\" y=\"{:.0f}\" width=\"{:.0f}\" height=\"{:.0f}\" rx=\"{}\"/>\n",
                         at.x - width / 2, at.y - height / 2, width, height, ending.empty() ? 6 : 30));
    out_.raw(fmt::format("<text x=\"{0:.0f}\" y=\"{1:.0f}\"><tspan class=\"number\">{2}</tspan>", at.x, at.y - 11,
                         index + 1));
    if (is_lost || !ending.empty()) {
      out_.raw("<tspan class=\"kind\"> ");
      out_.text(out_.word(is_lost ? std::string("scene-lost") : fmt::format("ending-{}", ending)));
      out_.raw("</tspan>");
    }
    double y = at.y + 6;
    for (const auto& line : lines_of(scene.title)) {
      out_.raw(fmt::format("<tspan x=\"{:.0f}\" y=\"{:.0f}\">", at.x, y));
      out_.text(line);
      out_.raw("</tspan>");
      y += 16;
    }
    out_.raw("</text>\n</g>\n");
  }

  ReportWriter& out_;
  const Scenario& scenario_;
  const ScenarioGraph& graph_;
  ScenarioLayout layout_;
};

}  // namespace

void draw_scenario(ReportWriter& out, const Scenario& scenario, const ScenarioGraph& graph) {
  Drawing(out, scenario, graph).draw();
}

}  // namespace mooc
