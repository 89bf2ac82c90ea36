#include "parse/directive_syntax.h"

#include <cmark-gfm-extension_api.h>
extern "C" {
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
}

#include <string_view>

namespace mooc {

namespace {

constexpr int deepest = 40;  // open blocks

struct Extension {
  cmark_syntax_extension* handle = nullptr;
  cmark_node_type directive = CMARK_NODE_NONE;
  cmark_node_type end = CMARK_NODE_NONE;
};

const Extension& extension();

// A directive keeps its state in the fields that cmark has for lists, so that it needs no memory of its own: the colons
// of its opening fence, the line of its closing fence, and whether the end node has been added.
int& fence_length(cmark_node* directive) { return directive->as.list.padding; }
int& closed_on(cmark_node* directive) { return directive->as.list.start; }
bool& has_end(cmark_node* directive) { return directive->as.list.tight; }

bool is_open(const cmark_node* node) { return (node->flags & CMARK_NODE__OPEN) != 0; }

std::string_view rest_of_line(cmark_parser* parser, const unsigned char* input, int length) {
  const int begin = cmark_parser_get_first_nonspace(parser);
  if (begin >= length) return {};
  std::string_view line(reinterpret_cast<const char*>(input) + begin, static_cast<std::size_t>(length - begin));
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  return line;
}

int colons_at_start(std::string_view line) {
  const auto end = line.find_first_not_of(':');
  return static_cast<int>(end == std::string_view::npos ? line.size() : end);
}

bool is_letter(char character) {
  // Bytes from 0x80 on: «:::étude-de-cas».
  return ((character | 0x20) >= 'a' && (character | 0x20) <= 'z') || static_cast<unsigned char>(character) >= 0x80;
}

// 3 or more for `:::name…`, else 0.
int opening_fence(std::string_view line) {
  const int colons = colons_at_start(line);
  if (colons < 3) return 0;
  const auto name = line.find_first_not_of(' ', static_cast<std::size_t>(colons));
  return name != std::string_view::npos && is_letter(line[name]) ? colons : 0;
}

// 3 or more for `:::` alone, else 0.
int closing_fence(std::string_view line) {
  const int colons = colons_at_start(line);
  return colons >= 3 && static_cast<std::size_t>(colons) == line.size() ? colons : 0;
}

void consume_line(cmark_parser* parser, const unsigned char* input, int length) {
  const int rest = length - cmark_parser_get_offset(parser) - 1;
  if (rest > 0) cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input), rest, 0);
}

// Deeper ones stay text and are reported: every open block is looked at on every line, so depth costs time.
bool nested_too_deep(cmark_node* parent) {
  int depth = 0;
  for (; parent && depth <= deepest; parent = parent->parent) ++depth;
  return depth > deepest;
}

cmark_node* try_opening(cmark_syntax_extension* self, int indented, cmark_parser* parser, cmark_node* parent,
                        unsigned char* input, int length) {
  if (parent->type == extension().directive && closed_on(parent) == cmark_parser_get_line_number(parser) &&
      !has_end(parent)) {
    // Without a child on the closing line, cmark takes what is left of it for an empty line and makes a list around it
    // loose.
    has_end(parent) = true;
    auto* end = cmark_parser_add_child(parser, parent, extension().end, 1);
    cmark_node_set_syntax_extension(end, self);
    return end;
  }
  const int fence = indented != 0 ? 0 : opening_fence(rest_of_line(parser, input, length));
  if (fence == 0 || nested_too_deep(parent)) return nullptr;
  auto* directive =
      cmark_parser_add_child(parser, parent, extension().directive, cmark_parser_get_first_nonspace(parser) + 1);
  cmark_node_set_syntax_extension(directive, self);
  fence_length(directive) = fence;
  consume_line(parser, input, length);
  return directive;
}

// Whether a fence with `colons` belongs to something open inside `directive`: code and comments take it as text, an
// inner directive that the line reaches is closed first.
bool belongs_inside(cmark_node* directive, int colons, int indent) {
  for (auto* node = directive->last_child; node && is_open(node); node = node->last_child) {
    if (node->type == CMARK_NODE_CODE_BLOCK) return node->as.code.fenced != 0;
    if (node->type == CMARK_NODE_HTML_BLOCK)
      return node->as.html_block_type <= 5;  // CommonMark 0.29, 4.6: those end with a sign
    if (node->type == CMARK_NODE_BLOCK_QUOTE) return false;
    if (node->type == CMARK_NODE_ITEM || node->type == CMARK_NODE_FOOTNOTE_DEFINITION) {
      indent -= node->type == CMARK_NODE_ITEM ? node->as.list.marker_offset + node->as.list.padding : 4;
      if (indent < 0) return false;
    }
    if (node->type == extension().directive && closed_on(node) == 0 && colons >= fence_length(node) && indent < 4)
      return true;
  }
  return false;
}

int continues(cmark_syntax_extension*, cmark_parser* parser, unsigned char* input, int length, cmark_node* node) {
  if (node->type != extension().directive || closed_on(node) != 0) return 0;
  const int indent = cmark_parser_get_indent(parser);
  const int colons = closing_fence(rest_of_line(parser, input, length));
  if (colons < fence_length(node) || belongs_inside(node, colons, indent) || indent >= 4) return 1;
  closed_on(node) = cmark_parser_get_line_number(parser);
  consume_line(parser, input, length);
  return 1;
}

int may_contain(cmark_syntax_extension*, cmark_node*, cmark_node_type child) {
  return CMARK_NODE_TYPE_BLOCK_P(child) && child != CMARK_NODE_ITEM ? 1 : 0;
}

const char* type_string(cmark_syntax_extension*, cmark_node*) { return "directive"; }

Extension make_extension() {
  Extension made;
  made.directive = cmark_syntax_extension_add_node(0);
  made.end = cmark_syntax_extension_add_node(0);
  made.handle = cmark_syntax_extension_new("directive");
  cmark_syntax_extension_set_open_block_func(made.handle, try_opening);
  cmark_syntax_extension_set_match_block_func(made.handle, continues);
  cmark_syntax_extension_set_can_contain_func(made.handle, may_contain);
  cmark_syntax_extension_set_get_type_string_func(made.handle, type_string);
  return made;
}

// Lives as long as the program, as cmark's own extensions do.
const Extension& extension() {
  static const Extension made = make_extension();
  return made;
}

}  // namespace

void attach_directives(cmark_parser* parser) { cmark_parser_attach_syntax_extension(parser, extension().handle); }

bool is_directive(cmark_node* node) { return node->type == extension().directive; }
bool is_directive_end(cmark_node* node) { return node->type == extension().end; }
int closing_line(cmark_node* directive) { return closed_on(directive); }

}  // namespace mooc
