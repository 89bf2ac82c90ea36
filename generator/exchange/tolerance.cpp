#include "exchange/tolerance.h"

#include <fmt/format.h>

#include <cstdlib>

namespace mooc {
namespace {

// Without the last digits, where the sum of two short numbers has its noise.
double short_number(double value) { return std::strtod(fmt::format("{:.12g}", value).c_str(), nullptr); }

}  // namespace

Tolerance tolerance_of(double minimum, double maximum) {
  const auto is_exact = [&](const Tolerance& one) {
    return one.answer - one.tolerance == minimum && one.answer + one.tolerance == maximum;
  };
  const double middle = minimum / 2 + maximum / 2;
  const double half = maximum / 2 - minimum / 2;
  const Tolerance rounded{short_number(middle), short_number(half), true};
  if (is_exact(rounded)) return rounded;
  Tolerance whole{middle, half, true};
  whole.is_exact = is_exact(whole);
  return whole;
}

}  // namespace mooc
