#include "exchange/body_markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "exchange/inline_writer.h"

namespace mooc {
namespace {

// In the order of DirectiveKind.
constexpr std::array<std::string_view, 20> directive_names{
    "note",       "tip",       "warning",   "important",   "objectives", "summary", "example",
    "case-study", "testimony", "sensitive", "alternative", "help",       "country", "reflection",
    "reveal",     "steps",     "video",     "audio",       "figure",     "question"};

// The first line behind `first`, the others behind `others`, whose spaces an empty line does without.
std::string indented(std::string_view text, std::string_view first, std::string_view others) {
  const std::string_view mark = others.substr(0, others.find_last_not_of(' ') + 1);
  std::string out(first);
  for (std::size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    if (text[at] == '\n') out += at + 1 < text.size() && text[at + 1] == '\n' ? mark : others;
  }
  return out;
}

class BlockWriter {
 public:
  explicit BlockWriter(const Body& body) : body_(body) {}
  [[nodiscard]] std::string write(std::size_t from, std::size_t to, bool is_tight = false);

 private:
  std::string block(std::size_t index);
  std::string inlines(std::size_t index, InlineWriter::Place place) {
    return InlineWriter(body_, place).write(index + 1, body_.nodes[index].end);
  }
  std::string list(const Node& node, std::size_t index);
  std::string code(const Node& node) const;
  std::string table(const Node& node, std::size_t index);
  std::string row(std::size_t index, std::size_t columns);
  std::string directive(const Node& node, std::size_t index);
  [[nodiscard]] bool is_tight(const Node& list, std::size_t index) const;

  const Body& body_;
  char bullet_ = '-';
};

std::string BlockWriter::write(std::size_t from, std::size_t to, bool is_tight) {
  std::string out;
  bool after_list = false;
  for (auto index = from; index < to; index = body_.nodes[index].end) {
    const bool is_list = body_.nodes[index].kind == NodeKind::list;
    bullet_ = is_list && after_list ? '+' : '-';  // another sign begins another list
    const std::string written = block(index);
    if (written.empty()) continue;
    if (!out.empty()) out += is_tight ? "\n" : "\n\n";
    out += written;
    after_list = is_list && bullet_ != '+';
  }
  return out;
}

std::string BlockWriter::block(std::size_t index) {
  const Node& node = body_.nodes[index];
  switch (node.kind) {
    case NodeKind::paragraph:
      return inlines(index, InlineWriter::Place::line);
    case NodeKind::heading:
      return std::string(node.level, '#') + " " + inlines(index, InlineWriter::Place::line);
    case NodeKind::thematic_break:
      return "---";
    case NodeKind::block_quote: {
      const std::string text = write(index + 1, node.end);
      return text.empty() ? text : indented(text, "> ", "> ");
    }
    case NodeKind::list:
      return list(node, index);
    case NodeKind::code_block:
      return code(node);
    case NodeKind::html_block:
      return std::string(body_.text(node));
    case NodeKind::table:
      return table(node, index);
    case NodeKind::directive:
      return directive(node, index);
    case NodeKind::footnote_definition:
      return fmt::format("[^{}]: {}", body_.footnotes[node.detail].label, write(index + 1, node.end));
    default:
      return InlineWriter(body_, InlineWriter::Place::line).write(index, node.end);
  }
}

bool BlockWriter::is_tight(const Node& list, std::size_t index) const {
  for (auto item = index + 1; item < list.end; item = body_.nodes[item].end) {
    for (auto child = item + 1; child < body_.nodes[item].end; child = body_.nodes[child].end)
      if (child != item + 1 && body_.nodes[child].kind != NodeKind::list) return false;
  }
  return list.task;
}

std::string BlockWriter::list(const Node& node, std::size_t index) {
  const bool tight = is_tight(node, index);
  const char bullet = bullet_;
  auto number = node.detail;
  std::string out;
  for (auto item = index + 1; item < node.end; item = body_.nodes[item].end) {
    const Node& one = body_.nodes[item];
    std::string marker =
        node.flag ? fmt::format("{}{} ", number++, bullet == '-' ? '.' : ')') : fmt::format("{} ", bullet);
    const std::string text = write(item + 1, one.end, tight);
    if (!out.empty()) out += tight ? "\n" : "\n\n";
    const std::string others(marker.size(), ' ');
    if (one.task) marker += one.flag ? "[x] " : "[ ] ";
    if (text.empty()) marker.pop_back();
    out += indented(text, marker, others);
  }
  return out;
}

std::string BlockWriter::code(const Node& node) const {
  const std::string_view text = body_.text(node);
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char character : text) {
    run = character == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  return fmt::format("{}\n{}{}{}", fence, text, text.ends_with('\n') ? "" : "\n", fence);
}

std::string BlockWriter::row(std::size_t index, std::size_t columns) {
  std::string out = "|";
  std::size_t cells = 0;
  for (auto cell = index + 1; cell < body_.nodes[index].end; cell = body_.nodes[cell].end, ++cells)
    out += fmt::format(" {} |", inlines(cell, InlineWriter::Place::cell));
  for (; cells < columns; ++cells) out += "  |";
  return out;
}

std::string BlockWriter::table(const Node& node, std::size_t index) {
  const auto& alignments = body_.tables[node.detail];
  if (node.end == index + 1 || alignments.empty()) return {};
  std::string out = row(index + 1, alignments.size()) + "\n|";
  for (const Alignment alignment : alignments) {
    const bool left = alignment == Alignment::left || alignment == Alignment::center;
    const bool right = alignment == Alignment::right || alignment == Alignment::center;
    out += fmt::format(" {}---{} |", left ? ":" : "", right ? ":" : "");
  }
  for (auto next = body_.nodes[index + 1].end; next < node.end; next = body_.nodes[next].end)
    out += "\n" + row(next, alignments.size());
  return out;
}

std::string BlockWriter::directive(const Node& node, std::size_t index) {
  const Directive& directive = body_.directives[node.detail];
  std::string opening = fmt::format(":::{}", directive_names[static_cast<std::size_t>(directive.kind)]);
  if (!directive.title.empty()) opening += fmt::format("[{}]", directive.title);
  std::string attributes;
  for (const Attribute& attribute : directive.attributes) {
    if (!attributes.empty()) attributes += ' ';
    attributes += attribute.value.empty() ? attribute.name : fmt::format("{}=\"{}\"", attribute.name, attribute.value);
  }
  if (!attributes.empty()) opening += fmt::format("{{{}}}", attributes);
  const std::string content = write(index + 1, node.end);
  return content.empty() ? opening + "\n:::" : fmt::format("{}\n{}\n:::", opening, content);
}

}  // namespace

std::string markdown_of(const Body& body) { return BlockWriter(body).write(0, body.nodes.size()); }

}  // namespace mooc
