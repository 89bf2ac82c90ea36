#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>
extern "C" {
#include <cmark-gfm/node.h>
// Declared in headers that cmark-gfm does not install.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;
}

#include <algorithm>
#include <string_view>

#include "parse/alerts.h"
#include "parse/directive_line.h"
#include "parse/directive_syntax.h"
#include "parse/footnote_check.h"
#include "parse/lowering.h"

namespace mooc {

namespace {

// Enough for every text, and a bound for all who walk through a Body.
constexpr std::size_t deepest = 48;

std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}

bool is_comment(std::string_view html) {
  while (!html.empty() && (html.back() == '\n' || html.back() == ' ')) html.remove_suffix(1);
  while (!html.empty() && html.front() == ' ') html.remove_prefix(1);
  return html.size() >= 7 && html.substr(0, 4) == "<!--" && html.find("-->") == html.size() - 3;
}

}  // namespace

std::vector<std::uint32_t> cmark_lines(std::string_view text) {
  std::vector<std::uint32_t> lines{0};
  const bool has_returns = text.find('\r') != std::string_view::npos;
  const auto next = [&](std::size_t from) {
    return has_returns ? text.find_first_of("\r\n", from) : text.find('\n', from);
  };
  for (auto at = next(0); at != std::string_view::npos; at = next(at + 1)) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
    lines.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return lines;
}

Lowering::Lowering(const TextPlace& place, TextKind kind)
    : place_(place), kind_(kind), lines_(cmark_lines(place.text)), cursor_(place.text) {
  builder_.body().pool.reserve(place.text.size());
  builder_.body().nodes.reserve(place.text.size() / 24);
}

Parsed<Body> Lowering::lower(cmark_node* root) {
  for (auto* node = root->first_child; node;) {
    const bool inside = enter(node);
    if (inside && node->first_child) {
      node = node->first_child;
      continue;
    }
    if (inside) leave(node);
    while (!node->next && node->parent != root) leave(node = node->parent);
    node = node->next;
  }
  // A footnote's blocks come last, wherever it was written.
  std::sort(fences_.used.begin(), fences_.used.end());
  std::sort(fences_.unclosed.begin(), fences_.unclosed.end());
  std::sort(code_lines_.begin(), code_lines_.end(),
            [](const LineRange& a, const LineRange& b) { return a.first < b.first; });
  append(diagnostics_, find_stray_fences(place_, lines_, fences_, code_lines_));
  append(diagnostics_, finish_anchors(builder_.body().headings, headings_));
  if (kind_ == TextKind::page) {
    append(diagnostics_, check_heading_levels(headings_));
    if (place_.text.find("[^") != std::string_view::npos)
      append(diagnostics_, find_lost_footnotes(place_, lines_, builder_.body().footnotes, code_lines_));
  }
  return {builder_.take(), std::move(diagnostics_)};
}

std::size_t Lowering::line_begin(int line) const {
  const auto index = static_cast<std::size_t>(std::clamp(line, 1, static_cast<int>(lines_.size())) - 1);
  return lines_[index];
}

std::size_t Lowering::line_end(int line) const {
  const auto index = static_cast<std::size_t>(std::clamp(line, 1, static_cast<int>(lines_.size())));
  auto end = index < lines_.size() ? lines_[index] : place_.text.size();
  while (end > lines_[index - 1] && (place_.text[end - 1] == '\n' || place_.text[end - 1] == '\r')) --end;
  return end;
}

Stretch Lowering::block_stretch(cmark_node* node) const {
  const auto column = static_cast<std::size_t>(std::max(1, node->start_column));
  const auto begin = std::min(line_begin(node->start_line) + column - 1, line_end(node->start_line));
  return {begin, std::max(begin, line_end(std::max(node->start_line, node->end_line)))};
}

bool Lowering::enter(cmark_node* node) {
  if (builder_.depth() > deepest && node->first_child) {
    report_nesting(node);
    return false;
  }
  return CMARK_NODE_BLOCK_P(node) ? enter_block(node) : enter_inline(node);
}

void Lowering::leave(cmark_node* node) {
  if (node->type == CMARK_NODE_HEADING) leave_heading();
  if (CMARK_NODE_BLOCK_P(node)) {
    builder_.close();
  } else {
    leave_inline(node);
  }
}

bool Lowering::open_block(NodeKind kind, cmark_node* node) {
  const auto stretch = block_stretch(node);
  builder_.open(kind, span(stretch));
  if (node->type == CMARK_NODE_PARAGRAPH || node->type == CMARK_NODE_HEADING || node->type == CMARK_NODE_TABLE_ROW)
    cursor_.enter_block(stretch.begin, stretch.end);
  return true;
}

bool Lowering::enter_block(cmark_node* node) {
  auto& body = builder_.body();
  switch (static_cast<cmark_node_type>(node->type)) {
    case CMARK_NODE_PARAGRAPH:
      return open_block(NodeKind::paragraph, node);
    case CMARK_NODE_HEADING:
      open_block(NodeKind::heading, node);
      body.nodes.back().level = static_cast<std::uint8_t>(node->as.heading.level);
      body.nodes.back().detail = add_to(body.headings, Heading{});
      return true;
    case CMARK_NODE_BLOCK_QUOTE:
      return enter_block_quote(node);
    case CMARK_NODE_LIST:
      return enter_list(node);
    case CMARK_NODE_ITEM:
      open_block(NodeKind::item, node);
      body.nodes.back().task = std::string_view(cmark_node_get_type_string(node)) == "tasklist";
      body.nodes.back().flag = body.nodes.back().task && node->as.list.checked;
      return true;
    case CMARK_NODE_CODE_BLOCK:
      add_code_block(node);
      return false;
    case CMARK_NODE_HTML_BLOCK:
      add_html_block(node);
      return false;
    case CMARK_NODE_THEMATIC_BREAK:
      builder_.leaf(NodeKind::thematic_break, span(block_stretch(node)));
      return false;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      open_block(NodeKind::footnote_definition, node);
      body.nodes.back().detail = footnote_index(node, 0);
      return true;
    default:
      return enter_extension(node);
  }
}

bool Lowering::enter_list(cmark_node* node) {
  open_block(NodeKind::list, node);
  auto& list = builder_.body().nodes.back();
  list.flag = node->as.list.list_type == CMARK_ORDERED_LIST;
  list.task = node->as.list.tight;
  list.detail = static_cast<std::uint32_t>(std::max(0, node->as.list.start));
  return true;
}

void Lowering::add_code_block(cmark_node* node) {
  builder_.literal(NodeKind::code_block, span(block_stretch(node)), view(node->as.code.literal));
  if (node->as.code.fenced != 0) code_lines_.push_back({node->start_line, std::max(node->start_line, node->end_line)});
}

bool Lowering::enter_extension(cmark_node* node) {
  if (is_directive_end(node)) return false;
  if (is_directive(node)) return enter_directive(node);
  if (node->type == CMARK_NODE_TABLE) return enter_table(node);
  if (node->type == CMARK_NODE_TABLE_CELL) return open_block(NodeKind::table_cell, node);
  assert(node->type == CMARK_NODE_TABLE_ROW);
  open_block(NodeKind::table_row, node);
  builder_.body().nodes.back().flag = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
  return true;
}

bool Lowering::enter_table(cmark_node* node) {
  open_block(NodeKind::table, node);
  std::vector<Alignment> alignments;
  const auto* letters = cmark_gfm_extensions_get_table_alignments(node);
  for (std::size_t i = 0; i < cmark_gfm_extensions_get_table_columns(node); ++i) {
    const auto letter = letters[i];
    alignments.push_back(letter == 'l'   ? Alignment::left
                         : letter == 'c' ? Alignment::center
                         : letter == 'r' ? Alignment::right
                                         : Alignment::none);
  }
  auto& body = builder_.body();
  body.nodes.back().detail = add_to(body.tables, std::move(alignments));
  return true;
}

void Lowering::add_html_block(cmark_node* node) {
  code_lines_.push_back({node->start_line, std::max(node->start_line, node->end_line)});
  const auto html = view(node->as.literal);
  if (!is_comment(html)) builder_.literal(NodeKind::html_block, span(block_stretch(node)), html);
}

bool Lowering::enter_block_quote(cmark_node* node) {
  const auto stretch = block_stretch(node);
  auto alert = read_alert(place_, stretch.begin, line_end(node->start_line));
  append(diagnostics_, std::move(alert.diagnostics));
  if (!alert.value) return open_block(NodeKind::block_quote, node);
  remove_first_line(node);
  open_block(NodeKind::directive, node);
  Directive directive;
  directive.kind = *alert.value;
  directive.opening = place_.span(stretch.begin, line_end(node->start_line));
  auto& body = builder_.body();
  body.nodes.back().detail = add_to(body.directives, std::move(directive));
  return true;
}

bool Lowering::enter_directive(cmark_node* node) {
  const auto begin = block_stretch(node).begin;
  auto line = parse_directive_line(place_, begin, line_end(node->start_line));
  append(diagnostics_, std::move(line.diagnostics));
  fences_.used.push_back(node->start_line);
  if (closing_line(node) != 0) fences_.used.push_back(closing_line(node));
  const auto* rule = line.value.rule;
  const auto opening = place_.span(begin, line_end(node->start_line));
  if (closing_line(node) == 0) report_unclosed(node, rule ? rule->name : "directive", opening);
  if (rule && rule->on_pages_only && kind_ != TextKind::page) {
    diagnostics_.push_back(error("directive-place", opening, fmt::format(":::{} cannot stand in this text", rule->name),
                                 "write it in a lesson or in the introduction of a module"));
  }
  open_block(NodeKind::directive, node);
  Directive directive;
  directive.kind = rule ? rule->kind : DirectiveKind::note;
  directive.title = std::move(line.value.title);
  directive.title_span = place_.span(line.value.title_begin, line.value.title_end);
  directive.attributes = std::move(line.value.attributes);
  directive.opening = opening;
  auto& body = builder_.body();
  body.nodes.back().detail = add_to(body.directives, std::move(directive));
  return true;
}

void Lowering::report_unclosed(cmark_node* node, std::string_view name, SourceSpan opening) {
  fences_.unclosed.push_back(node->start_line);
  const bool in_container = node->parent->type == CMARK_NODE_ITEM || node->parent->type == CMARK_NODE_BLOCK_QUOTE;
  diagnostics_.push_back(error("directive-unclosed", opening, fmt::format("this :::{} is never closed", name),
                               in_container
                                   ? "write ::: alone on a line where it ends, indented or marked like its opening line"
                                   : "write ::: alone on a line where it ends"));
}

void Lowering::report_nesting(cmark_node* node) {
  if (nesting_reported_) return;
  nesting_reported_ = true;
  const auto place = CMARK_NODE_BLOCK_P(node) ? block_stretch(node).begin : cursor_.at();
  diagnostics_.push_back(error("nesting", place_.span(place, place),
                               fmt::format("more than {} things are nested here", deepest),
                               "write the text with fewer levels of quotes, lists or emphasis"));
}

std::uint32_t Lowering::footnote_index(cmark_node* definition, int number) {
  const auto [known, is_new] =
      footnote_indices_.try_emplace(definition, static_cast<std::uint32_t>(builder_.body().footnotes.size()));
  if (is_new) builder_.body().footnotes.push_back({std::string(view(definition->as.literal)), number, 0});
  return known->second;
}

}  // namespace mooc
