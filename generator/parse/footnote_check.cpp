#include "parse/footnote_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "text/slug.h"

namespace mooc {

namespace {

// The label of a line `[^label]: …`, else empty.
std::string_view definition_label(std::string_view line) {
  const auto begin = line.find_first_not_of(' ');
  if (begin > 3 || line.substr(begin, 2) != "[^") return {};
  const auto closing = line.find(']', begin);
  if (closing == std::string_view::npos || line.substr(closing, 2) != "]:") return {};
  return line.substr(begin + 2, closing - begin - 2);
}

}  // namespace

std::vector<Diagnostic> find_lost_footnotes(const TextPlace& place, const std::vector<std::uint32_t>& lines,
                                            const std::vector<Footnote>& footnotes,
                                            const std::vector<LineRange>& code) {
  std::vector<Diagnostic> found;
  std::set<std::string> referred;
  for (const auto& footnote : footnotes) referred.insert(fold_case_and_accents(footnote.label));
  std::set<std::string> defined;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto line_number = static_cast<int>(i) + 1;
    const auto text = place.text.substr(lines[i], (i + 1 < lines.size() ? lines[i + 1] : place.text.size()) - lines[i]);
    const auto label = definition_label(text);
    if (label.empty()) continue;
    if (is_within(code, line_number)) continue;
    const auto begin = static_cast<std::size_t>(label.data() - place.text.data()) - 2;
    const auto span = place.span(begin, begin + label.size() + 3);
    const auto key = fold_case_and_accents(label);
    if (!defined.insert(key).second) {
      found.push_back(error("footnote-double", span, fmt::format("the footnote [^{}] is written twice", label),
                            "give one of them another name"));
    } else if (referred.count(key) == 0) {
      found.push_back(warning("footnote-unused", span,
                              fmt::format("nothing refers to the footnote [^{}], so it is not shown", label),
                              fmt::format("write [^{}] in the text where it belongs, or remove the footnote", label)));
    }
  }
  return found;
}

}  // namespace mooc
