#include "render/theme.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace mooc {
namespace {

bool is_colour(std::string_view value) {
  return (value.size() == 7 || value.size() == 4) && value.front() == '#' &&
         std::all_of(value.begin() + 1, value.end(), [](unsigned char digit) { return std::isxdigit(digit) != 0; });
}

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(),
                                      [](unsigned char mark) { return std::isalnum(mark) != 0 || mark == '-'; });
}

std::string properties(const Course& course, std::string ThemeColour::*scheme) {
  std::string all;
  for (const auto& [name, colour] : course.info.theme)
    if (is_name(name) && is_colour(colour.*scheme)) all += fmt::format("--{}:{};", name, colour.*scheme);
  return all;
}

}  // namespace

std::string theme_css(const Course& course) {
  const auto light = properties(course, &ThemeColour::light);
  const auto dark = properties(course, &ThemeColour::dark);
  std::string css;
  if (!light.empty()) css += fmt::format(":root{{{}}}\n", light);
  if (!dark.empty()) css += fmt::format("@media (prefers-color-scheme:dark){{:root{{{}}}}}\n", dark);
  return css;
}

}  // namespace mooc
