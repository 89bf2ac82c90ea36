// Where the gaps of a text stand: `{{id}}` in its words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/body.h"

namespace mooc {

// Words, or what stands between the braces of one gap. Words that follow each other are never two parts.
struct GapPart {
  bool is_gap = false;
  std::string_view text;
};

// Text nodes that follow each other in one parent, outside of links: where a gap can stand. cmark cuts a text at every
// mark it looks at, so a gap may lie in several nodes.
struct TextRun {
  std::uint32_t begin = 0, end = 0;
};
[[nodiscard]] std::vector<TextRun> text_runs(const Body& body);
[[nodiscard]] std::string words_of(const Body& body, TextRun run);

// Braces that nothing closes are words.
[[nodiscard]] std::vector<GapPart> split_at_gaps(std::string_view text);

}  // namespace mooc
