#include "text/nearest.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/slug.h"

namespace mooc {

namespace {

// Longer words are not misspelt words; this bounds the work on hostile input.
constexpr std::size_t longest_word = 64;

std::string comparable(std::string_view word) {
  auto folded = fold_case_and_accents(word);
  std::replace(folded.begin(), folded.end(), '_', '-');
  return folded;
}

}  // namespace

std::size_t edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> before_last(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t k = 0; k <= to.size(); ++k) last[k] = k;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    for (std::size_t k = 1; k <= to.size(); ++k) {
      const std::size_t changed = last[k - 1] + (from[i - 1] == to[k - 1] ? 0U : 1U);
      row[k] = std::min({last[k] + 1, row[k - 1] + 1, changed});
      const bool swapped = i > 1 && k > 1 && from[i - 1] == to[k - 2] && from[i - 2] == to[k - 1];
      if (swapped) row[k] = std::min(row[k], before_last[k - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[to.size()];
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> known) {
  if (word.empty() || word.size() > longest_word) return std::nullopt;
  const auto wanted = comparable(word);
  std::size_t smallest = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  std::optional<std::string_view> found;
  for (const auto candidate : known) {
    const auto distance = edit_distance(wanted, comparable(candidate));
    // A word of two letters is not one change away from every other word of two letters.
    if (distance >= smallest || distance >= wanted.size()) continue;
    smallest = distance;
    found = candidate;
  }
  return found;
}

}  // namespace mooc
