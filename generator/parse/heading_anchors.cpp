#include "parse/heading_anchors.h"

#include <fmt/format.h>

#include <cassert>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "parse/identifiers.h"
#include "text/slug.h"

namespace mooc {

namespace {

// Identifiers of the page's own frame.
constexpr std::string_view reserved_anchor = "main";

}  // namespace

std::vector<Diagnostic> finish_anchors(std::vector<Heading>& headings, const std::vector<HeadingSource>& sources) {
  assert(headings.size() == sources.size());
  std::vector<Diagnostic> found;
  std::unordered_set<std::string> used{std::string(reserved_anchor)};
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const auto& anchor = headings[i].anchor;
    if (!sources[i].anchor_written) continue;
    if (!is_identifier(anchor)) {
      found.push_back(not_an_identifier(anchor, sources[i].span));
    } else if (anchor == reserved_anchor) {
      found.push_back(
          error("anchor", sources[i].span, "the page itself uses the anchor «main»", "choose another name"));
    } else if (!used.insert(anchor).second) {
      found.push_back(error("anchor", sources[i].span, fmt::format("two headings have the anchor «{}»", anchor),
                            "give one of them another name"));
    }
  }
  std::unordered_map<std::string, int> next_number;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (sources[i].anchor_written) continue;
    auto name = slug(headings[i].text);
    if (name.empty()) name = "section";
    auto anchor = name;
    for (auto& number = next_number.try_emplace(name, 1).first->second; !used.insert(anchor).second;)
      anchor = fmt::format("{}-{}", name, ++number);
    headings[i].anchor = anchor;
  }
  return found;
}

std::vector<Diagnostic> check_heading_levels(const std::vector<HeadingSource>& sources) {
  std::vector<Diagnostic> found;
  int before = 1;
  for (const auto& heading : sources) {
    if (heading.level == 1) {
      found.push_back(error("heading-level", heading.span, "the first level belongs to the title in the front matter",
                            "begin headings with ##"));
    } else if (heading.level > before + 1) {
      found.push_back(warning("heading-level", heading.span,
                              fmt::format("a heading of level {} follows one of level {}", heading.level, before),
                              fmt::format("write {}: screen readers announce the levels",
                                          std::string(static_cast<std::size_t>(before) + 1, '#'))));
    }
    before = heading.level;
  }
  return found;
}

}  // namespace mooc
