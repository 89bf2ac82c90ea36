// A range of numbers as an answer and its tolerance, in digits that people write.
#pragma once

namespace mooc {

struct Tolerance {
  double answer = 0;
  double tolerance = 0;
  bool is_exact = true;  // answer ± tolerance gives the very same range
};

[[nodiscard]] Tolerance tolerance_of(double minimum, double maximum);

}  // namespace mooc
