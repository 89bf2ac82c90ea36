#include "exchange/fractions.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mooc {
namespace {

constexpr std::array fractions{
    Fraction{100, "100"},
    Fraction{90, "90"},
    Fraction{500.0 / 6, "83.33333"},
    Fraction{80, "80"},
    Fraction{75, "75"},
    Fraction{70, "70"},
    Fraction{200.0 / 3, "66.66667"},
    Fraction{60, "60"},
    Fraction{50, "50"},
    Fraction{40, "40"},
    Fraction{100.0 / 3, "33.33333"},
    Fraction{30, "30"},
    Fraction{25, "25"},
    Fraction{20, "20"},
    Fraction{100.0 / 6, "16.66667"},
    Fraction{100.0 / 7, "14.28571"},
    Fraction{12.5, "12.5"},
    Fraction{100.0 / 9, "11.11111"},
    Fraction{10, "10"},
    Fraction{5, "5"},
    Fraction{0, "0"},
};

}  // namespace

Fraction nearest_fraction(double percent) {
  return *std::min_element(fractions.begin(), fractions.end(), [percent](const Fraction& one, const Fraction& other) {
    return std::abs(one.percent - percent) < std::abs(other.percent - percent);
  });
}

bool is_fraction(double percent) { return std::abs(nearest_fraction(percent).percent - percent) < 0.001; }

}  // namespace mooc
