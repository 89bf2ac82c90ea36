// Where the gaps of a text stand: `{{id}}` in its words.
#pragma once

#include <string_view>
#include <vector>

namespace mooc {

// Words, or what stands between the braces of one gap. Words that follow each other are never two parts.
struct GapPart {
  bool is_gap = false;
  std::string_view text;
};

// Braces that nothing closes are words.
[[nodiscard]] std::vector<GapPart> split_at_gaps(std::string_view text);

}  // namespace mooc
