#include "check/contrast.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mooc {
namespace {

// WCAG 2.2, «relative luminance».
double linear(double channel) {
  const double share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

// As far towards black or white as `share` says, in whole channels, as it will be written.
Colour mixed(const Colour& colour, double target, double share) {
  const auto channel = [&](double value) { return std::round(value + (target - value) * share); };
  return {channel(colour.red), channel(colour.green), channel(colour.blue)};
}

std::string written(const Colour& colour) {
  return fmt::format("#{:02X}{:02X}{:02X}", static_cast<int>(colour.red), static_cast<int>(colour.green),
                     static_cast<int>(colour.blue));
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  const bool is_short = text.size() == 4;
  if (text.empty() || text.front() != '#' || (!is_short && text.size() != 7)) return std::nullopt;
  unsigned value = 0;
  const auto [end, reason] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
  if (reason != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  const auto channel = [&](int place) {
    return is_short ? static_cast<double>((value >> (4 * place) & 0xFU) * 0x11U)
                    : static_cast<double>(value >> (8 * place) & 0xFFU);
  };
  return Colour{channel(2), channel(1), channel(0)};
}

double contrast(const Colour& one, const Colour& other) {
  const double first = luminance(one);
  const double second = luminance(other);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::optional<std::string> readable_shade(const Colour& colour, const std::vector<Ground>& grounds) {
  for (int step = 0; step <= 100; ++step) {
    for (const double target : {0.0, 255.0}) {
      const Colour shade = mixed(colour, target, step / 100.0);
      const bool stands_out = std::all_of(grounds.begin(), grounds.end(), [&](const Ground& ground) {
        return contrast(shade, ground.colour) >= ground.least;
      });
      if (stands_out) return written(shade);
    }
  }
  return std::nullopt;
}

}  // namespace mooc
