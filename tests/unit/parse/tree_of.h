// A Body as a text that a person can compare: a line for each node, indented by depth, with what it holds.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/markdown.h"

namespace mooc {

inline std::string_view kind_name(NodeKind kind) {
  constexpr std::array<std::string_view, 24> names{
      "paragraph",  "heading",    "thematic_break", "block_quote", "list",       "item",
      "code_block", "html_block", "table",          "table_row",   "table_cell", "footnote_definition",
      "directive",  "text",       "soft_break",     "line_break",  "code",       "html_inline",
      "emphasis",   "strong",     "strikethrough",  "link",        "image",      "footnote_reference"};
  return names[static_cast<std::size_t>(kind)];
}

inline std::string details_of(const Body& body, const Node& node) {
  const auto literal = node.text.length > 0 ? " «" + std::string(body.text(node)) + "»" : std::string{};
  switch (node.kind) {
    case NodeKind::heading:
      return " " + std::to_string(node.level) + " #" + body.headings[node.detail].anchor;
    case NodeKind::list:
      return std::string(node.flag ? " ordered from " + std::to_string(node.detail) : "") +
             (node.task ? " tight" : " loose");
    case NodeKind::item:
      return node.task ? (node.flag ? " [x]" : " [ ]") : "";
    case NodeKind::table_row:
      return node.flag ? " header" : "";
    case NodeKind::link:
      return " " + body.links[node.detail].destination;
    case NodeKind::image: {
      const auto& image = body.images[node.detail];
      return " " + image.destination + " «" + image.alt + "»" + (image.decorative ? " decorative" : "") +
             (image.width ? " " + std::to_string(*image.width) : "");
    }
    case NodeKind::directive: {
      const auto& directive = body.directives[node.detail];
      auto out = " " + std::to_string(static_cast<int>(directive.kind)) + " [" + directive.title + "]";
      for (const auto& attribute : directive.attributes) out += " " + attribute.name + "=" + attribute.value;
      return out;
    }
    case NodeKind::footnote_definition:
    case NodeKind::footnote_reference:
      return " " + body.footnotes[node.detail].label + "=" + std::to_string(body.footnotes[node.detail].number);
    default:
      return literal;
  }
}

inline std::string tree_of(const Body& body) {
  std::string out;
  std::vector<std::uint32_t> ends;
  for (std::size_t i = 0; i < body.nodes.size(); ++i) {
    while (!ends.empty() && ends.back() <= i) ends.pop_back();
    const auto& node = body.nodes[i];
    out += std::string(2 * ends.size(), ' ') + std::string(kind_name(node.kind)) + details_of(body, node) + "\n";
    ends.push_back(node.end);
  }
  return out;
}

inline SourceFile page(std::string text) { return make_source_file(0, "course/01-a/01-b.md", std::move(text)); }

inline Body body_of(const std::string& text) {
  const auto file = page(text);
  return parse_markdown(file, file.whole(), {}).value.body;
}

// «line:column text» for each inline that has a place, as it stands in the source.
inline std::string places_of(const std::string& text) {
  const auto file = page(text);
  const auto body = parse_markdown(file, file.whole(), {}).value.body;
  std::string out;
  for (const auto& node : body.nodes) {
    if (node.kind < NodeKind::text || node.kind == NodeKind::soft_break || node.kind == NodeKind::line_break) continue;
    const auto [line, column] = file.position(node.span.begin);
    out += std::to_string(line) + ":" + std::to_string(column) + " " + std::string(kind_name(node.kind)) + " «" +
           std::string(file.text(node.span)) + "»\n";
  }
  return out;
}

}  // namespace mooc
