#include "exchange/weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "exchange/fractions.h"

namespace mooc {
namespace {

std::string readable(double percent) { return fmt::format("{:.5g} %", percent); }

// Moodle refuses a question whose right answers give more or less than 100 % together. Ten are 10 % each; of more, some
// are 5 %.
std::vector<std::string> shares(std::size_t right, SourceSpan place, std::vector<Diagnostic>& found) {
  const double exact = 100.0 / static_cast<double>(right);
  if (is_fraction(exact)) return std::vector<std::string>(right, std::string(nearest_fraction(exact).text));
  const std::size_t tens = right <= 20 ? 20 - right : 0;
  found.push_back(warning(
      "bank-weight", place,
      fmt::format("each of {} right choices is worth {}, and Moodle has no such weight", right, readable(exact)),
      right <= 20 ? fmt::format("{} of them are worth 10 % there, the others 5 %", tens)
                  : "the first 20 are worth 5 % there, the others nothing"));
  std::vector<std::string> all;
  for (std::size_t i = 0; i < right; ++i) all.emplace_back(i < tens ? "10" : i < 20 ? "5" : "0");
  return all;
}

}  // namespace

std::string weight_of(double percent, SourceSpan place, std::vector<Diagnostic>& found) {
  const Fraction nearest = nearest_fraction(std::abs(percent));
  if (!is_fraction(std::abs(percent)))
    found.push_back(warning("bank-weight", place,
                            fmt::format("an answer is worth {}, and Moodle has no such weight", readable(percent)),
                            fmt::format("it is worth {} % there", nearest.text)));
  const bool is_negative = percent < 0 && nearest.percent > 0;
  return fmt::format("{}{}", is_negative ? "-" : "", nearest.text);
}

std::vector<std::string> weights_of_several(const std::vector<Choice>& choices, SourceSpan place,
                                            std::vector<Diagnostic>& found) {
  const auto right = static_cast<std::size_t>(
      std::count_if(choices.begin(), choices.end(), [](const Choice& choice) { return choice.correct; }));
  const std::size_t wrong = choices.size() - right;
  if (right == 0) return std::vector<std::string>(choices.size(), "0");
  const auto gains = shares(right, place, found);
  const std::string loss = wrong == 0 ? "0" : weight_of(-100.0 / static_cast<double>(wrong), place, found);
  std::vector<std::string> weights;
  std::size_t next = 0;
  for (const Choice& choice : choices) weights.push_back(choice.correct ? gains[next++] : loss);
  return weights;
}

}  // namespace mooc
