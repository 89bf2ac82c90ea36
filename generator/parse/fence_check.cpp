#include "parse/fence_check.h"

#include <algorithm>
#include <string_view>

namespace mooc {

namespace {

// Only what may stand before a block: spaces, quote signs, list markers.
bool is_line_prefix(std::string_view text) { return text.find_first_not_of(" \t>-+*0123456789.)") == std::string_view::npos; }

Diagnostic stray_fence(const TextPlace& place, std::size_t begin, std::string_view prefix) {
  const auto line = place.text.substr(begin, place.text.find_first_of("\r\n", begin) - begin);
  const auto fence = line.substr(0, std::min(line.find_first_not_of(':'), line.size()));
  const auto rest = line.substr(fence.size());
  const auto word = rest.find_first_not_of(" \t");
  const auto span = place.span(begin, begin + fence.size());
  const bool indented = prefix.size() >= 4 && prefix.find_last_not_of(" \t") + 4 < prefix.size() + 1;
  if (word != std::string_view::npos && (rest[word] == '[' || rest[word] == '{'))
    return error("directive-stray", span, "a directive has a name", "write it after the colons: :::note[Title]");
  if (indented) {
    return error("directive-stray", span, "this ::: is indented so far that it is text",
                 "indent it like the other line of its directive: at the margin, or under the text of a list item");
  }
  if (word == std::string_view::npos)
    return error("directive-stray", span, "this ::: closes nothing", "remove it, or write the line that opens the directive: :::name");
  return error("directive-stray", span, "this ::: opens nothing", "write a name directly after it: :::name[Title]");
}

}  // namespace

std::vector<Diagnostic> find_stray_fences(const TextPlace& place, const std::vector<std::uint32_t>& lines, const std::vector<int>& used,
                                          const std::vector<LineRange>& code) {
  std::vector<Diagnostic> found;
  std::size_t next = 0;
  for (auto at = place.text.find(":::"); at != std::string_view::npos; at = place.text.find(":::", next)) {
    const auto after = std::upper_bound(lines.begin(), lines.end(), static_cast<std::uint32_t>(at));
    const auto line = static_cast<int>(after - lines.begin());
    next = after == lines.end() ? place.text.size() : *after;
    const auto begin = lines[static_cast<std::size_t>(line - 1)];
    const auto prefix = place.text.substr(begin, at - begin);
    const bool in_code = is_within(code, line);
    if (!is_line_prefix(prefix) || in_code || std::binary_search(used.begin(), used.end(), line)) continue;
    found.push_back(stray_fence(place, at, prefix));
  }
  return found;
}

}  // namespace mooc
