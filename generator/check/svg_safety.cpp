#include "check/svg_safety.h"

#include <fmt/format.h>

#include <cctype>
#include <string_view>

namespace mooc {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

// <script>, or an attribute such as onload= in a tag.
bool runs_script(std::string_view text) {
  if (text.find("<script") != std::string_view::npos || text.find("javascript:") != std::string_view::npos) return true;
  for (std::size_t at = text.find("on"); at != std::string_view::npos; at = text.find("on", at + 1)) {
    std::size_t end = at + 2;
    while (end < text.size() && std::islower(static_cast<unsigned char>(text[end])) != 0) ++end;
    const bool attribute = at > 0 && is_space(text[at - 1]) && end > at + 2 && end + 1 < text.size() &&
                           text[end] == '=' && (text[end + 1] == '"' || text[end + 1] == '\'');
    if (attribute) return true;
  }
  return false;
}

// The address of the first thing that a browser would load from elsewhere. A link (<a href>) loads nothing by itself,
// but a drawing in a page cannot be clicked either, so it counts.
std::string_view outside_address(std::string_view text) {
  for (const std::string_view before : {"href=\"", "href='", "url(", "url(\"", "url('", "@import \"", "@import '"}) {
    for (std::size_t at = text.find(before); at != std::string_view::npos; at = text.find(before, at + 1)) {
      const std::string_view address = text.substr(at + before.size());
      if (!address.starts_with("http:") && !address.starts_with("https:") && !address.starts_with("//")) continue;
      return address.substr(0, address.find_first_of("\"')> \n"));
    }
  }
  return {};
}

}  // namespace

void check_svg(const MediaFile& drawing, SourceSpan span, PageFindings& findings) {
  const std::string text = lower_case(drawing.text);
  if (runs_script(text)) {
    findings.diagnostics.push_back(error("svg-script", span, fmt::format("{} contains a script", drawing.path),
                                         "remove <script> and attributes such as onload= from the drawing, for example "
                                         "by saving it as «plain SVG» in Inkscape"));
  }
  if (const std::string_view address = outside_address(text); !address.empty()) {
    findings.diagnostics.push_back(warning(
        "svg-outside", span, fmt::format("{} refers to {}, which is not shown inside a page", drawing.path, address),
        "put what it refers to into the drawing itself"));
  }
}

}  // namespace mooc
