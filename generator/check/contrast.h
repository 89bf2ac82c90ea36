// How well a colour stands out from another, as WCAG 2.2 measures it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mooc {

struct Colour {
  double red = 0;  // 0 to 255
  double green = 0;
  double blue = 0;
};

// «#0F5E5C» or «#abc»; nullopt for anything else.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);

// From 1 (the same) to 21 (black on white): WCAG 2.2, «contrast ratio».
[[nodiscard]] double contrast(const Colour& one, const Colour& other);

struct Ground {
  Colour colour;
  double least = 0;  // the contrast that is needed on it
};

// The colour nearest to `colour`, made darker or lighter, that stands out enough on all grounds: «#A34722». nullopt
// where none does.
[[nodiscard]] std::optional<std::string> readable_shade(const Colour& colour, const std::vector<Ground>& grounds);

}  // namespace mooc
