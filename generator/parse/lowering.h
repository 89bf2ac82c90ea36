// Turns the tree of cmark-gfm into a Body and reports what is wrong with headings, directives, alerts and footnotes on
// the way.
#pragma once

#include <cmark-gfm.h>

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/body_builder.h"
#include "parse/fence_check.h"
#include "parse/heading_anchors.h"
#include "parse/line_range.h"
#include "parse/markdown.h"
#include "parse/source_cursor.h"
#include "parse/text_place.h"
#include "source/parsed.h"

namespace mooc {

class Lowering {
 public:
  Lowering(const TextPlace& place, TextKind kind);

  // The tree may be changed.
  Parsed<Body> lower(cmark_node* root);

 private:
  // True when the children of the node follow; then leave() is called after them.
  bool enter(cmark_node* node);
  void leave(cmark_node* node);
  bool enter_block(cmark_node* node);
  bool enter_extension(cmark_node* node);
  bool enter_block_quote(cmark_node* node);
  bool enter_directive(cmark_node* node);
  bool enter_table(cmark_node* node);
  bool enter_inline(cmark_node* node);
  bool open_block(NodeKind kind, cmark_node* node);
  bool enter_list(cmark_node* node);
  void add_code_block(cmark_node* node);
  void add_html_block(cmark_node* node);
  void add_inline_leaf(cmark_node* node, SourceSpan here);
  void open_link(cmark_node* node, SourceSpan here);
  void add_html_inline(std::string_view html);
  void add_text(std::string_view literal);
  void add_image(cmark_node* node);
  void take_image_attributes(cmark_node* node, Image& image);
  void add_footnote_reference(cmark_node* node);
  void leave_heading();
  std::vector<Attribute> heading_attributes(std::string_view text, std::size_t brace, SourceSpan span);
  void leave_inline(cmark_node* node);
  std::uint32_t footnote_index(cmark_node* definition, int number);

  void report_unclosed(cmark_node* node, std::string_view name, SourceSpan opening);
  void report_unknown_footnote(std::string_view literal, Stretch place);
  void report_nesting(cmark_node* node);

  [[nodiscard]] std::size_t line_begin(int line) const;
  [[nodiscard]] std::size_t line_end(int line) const;
  [[nodiscard]] Stretch block_stretch(cmark_node* node) const;
  [[nodiscard]] SourceSpan span(Stretch stretch) const { return place_.span(stretch.begin, stretch.end); }

  TextPlace place_;
  TextKind kind_;
  std::vector<std::uint32_t> lines_;  // where they begin, as cmark counts them
  SourceCursor cursor_;
  BodyBuilder builder_;
  std::vector<Diagnostic> diagnostics_;
  std::vector<std::size_t> link_begins_;  // of the open links
  std::vector<HeadingSource> headings_;
  FenceLines fences_;
  std::vector<LineRange> code_lines_;                                // lines of fenced code and HTML blocks
  std::unordered_map<cmark_node*, std::uint32_t> footnote_indices_;  // by definition
  bool nesting_reported_ = false;
};

// Where lines begin, as cmark counts them: LF, CRLF and a lone CR end a line.
std::vector<std::uint32_t> cmark_lines(std::string_view text);

}  // namespace mooc
