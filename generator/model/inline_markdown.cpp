#include "model/inline_markdown.h"

#include <algorithm>
#include <string_view>

namespace mooc {

namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char character : text) {
    if (std::string_view("\\`*_[]<~").find(character) != std::string_view::npos) out += '\\';
    out += character;
  }
}

// A code span needs a fence longer than any run of backticks in it (CommonMark 0.29, 6.3).
void append_code(std::string& out, std::string_view code) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char character : code) {
    run = character == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const bool touches = !code.empty() && (code.front() == '`' || code.back() == '`');
  const std::string_view space = touches ? " " : "";
  out.append(fence).append(space).append(code).append(space).append(fence);
}

void append_target(std::string& out, std::string_view destination, std::string_view title) {
  const bool pointed = destination.empty() || destination.find_first_of(" ()") != std::string_view::npos;
  out.append("](").append(pointed ? "<" : "").append(destination).append(pointed ? ">" : "");
  if (!title.empty()) {
    out += " \"";
    for (const char character : title)
      out.append(character == '"' || character == '\\' ? "\\" : "").append(1, character);
    out += '"';
  }
  out += ')';
}

void append_image(std::string& out, const Image& image) {
  out += "![";
  append_escaped(out, image.alt);
  append_target(out, image.destination, image.title);
  if (image.width && image.decorative)
    out += "{width=" + std::to_string(*image.width) + " decorative}";
  else if (image.width)
    out += "{width=" + std::to_string(*image.width) + "}";
  else if (image.decorative)
    out += "{decorative}";
}

void append_inlines(std::string& out, const Body& body, std::size_t from, std::size_t to);

void append_wrapped(std::string& out, const Body& body, std::size_t index, std::string_view mark) {
  out += mark;
  append_inlines(out, body, index + 1, body.nodes[index].end);
  out += mark;
}

void append_inline(std::string& out, const Body& body, std::size_t index) {
  const auto& node = body.nodes[index];
  switch (node.kind) {
    case NodeKind::text:
      return append_escaped(out, body.text(node));
    case NodeKind::soft_break:
      out += ' ';
      return;
    case NodeKind::line_break:
      out += "\\\n";
      return;
    case NodeKind::code:
      return append_code(out, body.text(node));
    case NodeKind::html_inline:
      out += body.text(node);
      return;
    case NodeKind::emphasis:
      return append_wrapped(out, body, index, "*");
    case NodeKind::strong:
      return append_wrapped(out, body, index, "**");
    case NodeKind::strikethrough:
      return append_wrapped(out, body, index, "~~");
    case NodeKind::link:
      out += '[';
      append_inlines(out, body, index + 1, node.end);
      return append_target(out, body.links[node.detail].destination, body.links[node.detail].title);
    case NodeKind::image:
      return append_image(out, body.images[node.detail]);
    case NodeKind::footnote_reference:
      out += "[^" + body.footnotes[node.detail].label + "]";
      return;
    default:
      return append_inlines(out, body, index + 1, node.end);  // blocks hold inlines
  }
}

void append_inlines(std::string& out, const Body& body, std::size_t from, std::size_t to) {
  for (auto index = from; index < to; index = body.nodes[index].end) append_inline(out, body, index);
}

}  // namespace

std::string inline_markdown(const Body& body, std::size_t from, std::size_t to) {
  std::string out;
  append_inlines(out, body, from, to);
  return out;
}

}  // namespace mooc
