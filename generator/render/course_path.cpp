#include "render/course_path.h"

#include <vector>

#include <fmt/format.h>

namespace mooc {
namespace {

constexpr double width = 640, row_height = 130, margin = 60, swing = 22;

struct Point {
  double x = 0, y = 0;
};

struct Stretch {
  std::string path;   // data of the <path>
  std::string stops;  // its circles
};

std::vector<const StopPage*> stops_of(const PageFrame& frame, std::size_t module) {
  std::vector<const StopPage*> stops;
  for (const auto& stop : frame.stops)
    if (stop.module == module && stop.kind != StopPage::Kind::module) stops.push_back(&stop);
  return stops;
}

// Rows go to and fro; the line swings up and down between its stops.
Point point_of(std::size_t row, std::size_t step, std::size_t steps) {
  const double along = (width - 2 * margin) * static_cast<double>(step) / static_cast<double>(steps);
  const double middle = row_height * (static_cast<double>(row) + 0.5);
  return {row % 2 == 0 ? margin + along : width - margin - along, step % 2 == 0 ? middle + swing : middle - swing};
}

std::string curve(Point from, Point to) {
  const double middle = (from.x + to.x) / 2;
  return fmt::format("C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}", middle, from.y, middle, to.y, to.x, to.y);
}

// Around the bend at the end of a row.
std::string bend(Point from, Point to) {
  const double out = from.x > width / 2 ? width - 8 : 8;
  return fmt::format("C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}", out, from.y, out, to.y, to.x, to.y);
}

Stretch stretch(const PageFrame& frame, std::size_t module, Point& place) {
  const auto stops = stops_of(frame, module);
  const auto steps = stops.size() + 1;
  const auto begin = point_of(module, 0, steps);
  Stretch drawn;
  drawn.path = module == 0 ? fmt::format("M{:.1f} {:.1f}", begin.x, begin.y)
                           : fmt::format("M{:.1f} {:.1f}", place.x, place.y) + bend(place, begin);
  place = begin;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const auto next = point_of(module, i + 1, steps);
    drawn.path += curve(place, next);
    drawn.stops += fmt::format("<circle data-path-stop=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"8\"/>\n", progress_key(*stops[i]),
                               next.x, next.y);
    place = next;
  }
  return drawn;
}

}  // namespace

std::string course_path_svg(const PageFrame& frame, std::size_t modules) {
  std::string lines;
  std::string circles;
  Point place;
  for (std::size_t module = 0; module < modules; ++module) {
    if (frame.module_stops[module] == nowhere) continue;
    const auto drawn = stretch(frame, module, place);
    lines += fmt::format("<path data-path-module=\"{}\" d=\"{}\"/>\n", frame.stops[frame.module_stops[module]].id, drawn.path);
    circles += drawn.stops;
  }
  return fmt::format("<svg class=\"course-path\" data-course-path aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 {} {}\">\n{}{}</svg>\n",
                     width, row_height * static_cast<double>(modules), lines, circles);
}

}  // namespace mooc
