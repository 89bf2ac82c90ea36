#include "parse/fence_check.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace mooc {

namespace {

// Only what may stand before a block: spaces, quote signs, list markers.
bool is_line_prefix(std::string_view text) {
  return text.find_first_not_of(" \t>-+*0123456789.)") == std::string_view::npos;
}

bool is_closing(std::string_view text, std::size_t fence) {
  const auto after = text.find_first_not_of(':', fence);
  const auto next = text.find_first_not_of(" \t", std::min(after, text.size()));
  return next == std::string_view::npos || text[next] == '\n' || text[next] == '\r';
}

// Four spaces or more directly before the fence.
bool is_indented(std::string_view prefix) {
  return prefix.size() >= 4 && prefix.substr(prefix.size() - 4).find_first_not_of(" \t") == std::string_view::npos;
}

bool fence_name_begins(char character) {
  return ((character | 0x20) >= 'a' && (character | 0x20) <= 'z') || static_cast<unsigned char>(character) >= 0x80;
}

Diagnostic stray_fence(const TextPlace& place, std::size_t begin, std::string_view prefix) {
  const auto line = place.text.substr(begin, place.text.find_first_of("\r\n", begin) - begin);
  const auto fence = line.substr(0, std::min(line.find_first_not_of(':'), line.size()));
  const auto rest = line.substr(fence.size());
  const auto word = rest.find_first_not_of(" \t");
  const auto span = place.span(begin, begin + fence.size());
  if (word != std::string_view::npos && (rest[word] == '[' || rest[word] == '{'))
    return error("directive-stray", span, "a directive has a name", "write it after the colons: :::note[Title]");
  if (is_indented(prefix)) {
    return error("directive-stray", span, "this ::: is indented so far that it is text",
                 "indent it like the other line of its directive: at the margin, or under the text of a list item");
  }
  const bool names_something = word != std::string_view::npos && fence_name_begins(rest[word]);
  if (names_something)
    return error("nesting", span, "directives are nested too deeply here", "close the ones before it with :::");
  if (word == std::string_view::npos)
    return error("directive-stray", span, "this ::: closes nothing",
                 "remove it, or write the line that opens the directive: :::name");
  return error("directive-stray", span, "this ::: opens nothing", "write a name directly after it: :::name[Title]");
}

}  // namespace

std::vector<Diagnostic> find_stray_fences(const TextPlace& place, const std::vector<std::uint32_t>& lines,
                                          const FenceLines& fences, const std::vector<LineRange>& code) {
  std::vector<Diagnostic> found;
  std::size_t next = 0;
  std::ptrdiff_t wrong_openings = 0;
  bool nesting_reported = false;
  std::ptrdiff_t excused = 0;  // closing fences that belong to one
  for (auto at = place.text.find(":::"); at != std::string_view::npos; at = place.text.find(":::", next)) {
    const auto after = std::upper_bound(lines.begin(), lines.end(), static_cast<std::uint32_t>(at));
    const auto line = static_cast<int>(after - lines.begin());
    next = after == lines.end() ? place.text.size() : *after;
    const auto begin = lines[static_cast<std::size_t>(line - 1)];
    const auto prefix = place.text.substr(begin, at - begin);
    const bool in_code = is_within(code, line);
    if (!is_line_prefix(prefix) || in_code || std::binary_search(fences.used.begin(), fences.used.end(), line))
      continue;
    const bool closes = is_closing(place.text, at);
    const auto unclosed_before =
        std::lower_bound(fences.unclosed.begin(), fences.unclosed.end(), line) - fences.unclosed.begin();
    if (closes && excused < wrong_openings + unclosed_before && !is_indented(prefix)) {
      ++excused;
      continue;
    }
    if (!closes) ++wrong_openings;
    auto stray = stray_fence(place, at, prefix);
    const bool said_before = stray.rule == "nesting" && nesting_reported;
    nesting_reported = nesting_reported || stray.rule == "nesting";
    if (!said_before) found.push_back(std::move(stray));
  }
  return found;
}

}  // namespace mooc
