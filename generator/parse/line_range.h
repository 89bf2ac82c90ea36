// Ranges of lines in which a text is taken as it is: code and HTML.
#pragma once

#include <algorithm>
#include <vector>

namespace mooc {

// From 1, both included.
struct LineRange {
  int first = 0;
  int last = 0;
};

// `ranges` are in order and do not overlap.
inline bool is_within(const std::vector<LineRange>& ranges, int line) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), line,
                                      [](int wanted, const LineRange& range) { return wanted < range.first; });
  return after != ranges.begin() && line <= std::prev(after)->last;
}

}  // namespace mooc
