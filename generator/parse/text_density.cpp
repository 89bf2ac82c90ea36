#include "parse/text_density.h"

#include <fmt/format.h>

#include <array>

namespace mooc {

namespace {

constexpr std::size_t harmless_length = 16'384;  // bytes

// A sign that costs time when a paragraph, or for `|` a line, holds very many of it.
struct Limit {
  char sign;
  int most;
};
constexpr std::array<Limit, 5> limits{{{'|', 1000}, {'<', 4000}, {'[', 4000}, {'!', 4000}, {')', 4000}}};

}  // namespace

std::optional<Diagnostic> find_excess(const TextPlace& place) {
  if (place.text.size() <= harmless_length) return std::nullopt;
  std::array<int, limits.size()> counts{};
  bool line_is_blank = true;
  for (std::size_t at = 0; at < place.text.size(); ++at) {
    const char character = place.text[at];
    if (character == '\n') {
      counts[0] = 0;
      if (line_is_blank) counts.fill(0);
      line_is_blank = true;
      continue;
    }
    line_is_blank = line_is_blank && (character == ' ' || character == '\r');
    for (std::size_t i = 0; i < limits.size(); ++i) {
      if (character != limits[i].sign || ++counts[i] <= limits[i].most) continue;
      return error(
          "text-too-dense", place.span(at, at + 1),
          fmt::format("this {} has more than {} «{}»", i == 0 ? "line" : "paragraph", limits[i].most, character),
          "write it in smaller parts, with empty lines between");
    }
  }
  return std::nullopt;
}

}  // namespace mooc
