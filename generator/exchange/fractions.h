// The weights that Moodle takes for an answer. It refuses a question that has another (33.3 for 33.33333).
#pragma once

#include <string_view>

namespace mooc {

struct Fraction {
  double percent = 0;
  std::string_view text;  // as Moodle writes it, without sign
};

// The nearest one to `percent`, from 0 to 100.
[[nodiscard]] Fraction nearest_fraction(double percent);

// Is it the one that Moodle has, to the digits that it keeps?
[[nodiscard]] bool is_fraction(double percent);

}  // namespace mooc
