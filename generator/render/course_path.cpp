#include "render/course_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mooc {
namespace {

// The stretch fills a box of 100 by 100 that CSS pulls to the size of its module; strokes keep their width.
constexpr double middle = 50, height = 100, swing = 45;
constexpr double pieces_per_stretch = 8;

struct Point {
  double x = 0, y = 0;
};

// Odd sines only: the way out of one stretch is the way into the next, mirrored one.
struct Winding {
  double side = -1;

  [[nodiscard]] Point at(double t) const {
    const double angle = std::numbers::pi * t;
    return {middle + side * swing * (std::sin(angle) + 0.05 * std::sin(3 * angle)), height * t};
  }
  [[nodiscard]] Point slope(double t) const {
    const double angle = std::numbers::pi * t;
    return {side * swing * std::numbers::pi * (std::cos(angle) + 0.15 * std::cos(3 * angle)), height};
  }
};

std::string line(const Winding& winding, double from, double to) {
  const auto start = winding.at(from);
  auto data = fmt::format("M{:.1f} {:.1f}", start.x, start.y);
  const int pieces = std::max(1, static_cast<int>(std::ceil((to - from) * pieces_per_stretch)));
  const double step = (to - from) / pieces;
  for (int i = 0; i < pieces; ++i) {
    const double t = from + step * i;
    const auto a = winding.at(t);
    const auto b = winding.at(t + step);
    const auto leaving = winding.slope(t);
    const auto arriving = winding.slope(t + step);
    data += fmt::format("C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}", a.x + leaving.x * step / 3,
                        a.y + leaving.y * step / 3, b.x - arriving.x * step / 3, b.y - arriving.y * step / 3, b.x, b.y);
  }
  return data;
}

// A mark is a line without length: its round or square ends keep their shape however the box is pulled.
std::string mark(std::string_view kind, std::string_view hook, Point at) {
  std::string both;
  for (const auto* part : {"ring", "core"})
    both += fmt::format("<path class=\"{} {}\"{} d=\"M{:.1f} {:.1f}h.01\"/>\n", kind, part, hook, at.x, at.y);
  return both;
}

std::string stop_hook(const StopPage& stop) { return fmt::format(" data-path-stop=\"{}\"", progress_key(stop)); }

}  // namespace

std::string path_stretch_svg(const PageFrame& frame, std::size_t module) {
  const bool is_last = module + 1 == frame.module_stops.size();
  const Winding winding{module % 2 == 0 ? -1.0 : 1.0};
  const auto place = frame.module_stops[module];
  std::size_t end = place == nowhere ? frame.stops.size() : place + 1;
  while (end < frame.stops.size() && frame.stops[end].module == module) ++end;
  const double step = place == nowhere ? 1 : 1 / static_cast<double>(end - place);
  std::string lines;
  std::string marks;
  double walked = 0;
  for (auto i = place == nowhere ? end : place + 1; i < end; ++i) {
    const double next = step * static_cast<double>(i - place);
    const auto hook = stop_hook(frame.stops[i]);
    lines += fmt::format("<path{} d=\"{}\"/>\n", hook, line(winding, walked, next));
    marks += mark(frame.stops[i].kind == StopPage::Kind::quiz ? "mark quiz-mark" : "mark", hook, winding.at(next));
    walked = next;
  }
  const auto hook = place == nowhere ? std::string() : fmt::format(" data-path-module=\"{}\"", frame.stops[place].id);
  lines += fmt::format("<path{} d=\"{}\"/>\n", hook, line(winding, walked, 1));
  if (is_last) marks += mark("mark end-mark", hook, winding.at(1));
  return fmt::format(
      "<svg class=\"stretch\" data-course-path aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 100 100\" "
      "preserveAspectRatio=\"none\">\n{}{}</svg>\n",
      lines, marks);
}

}  // namespace mooc
