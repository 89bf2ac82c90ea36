#include <cmark-gfm.h>
#include <fmt/format.h>
extern "C" {
#include <cmark-gfm/node.h>
// Declared in a header that cmark-gfm does not install.
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;
}

#include <algorithm>
#include <string>
#include <string_view>

#include "parse/attributes.h"
#include "parse/lowering.h"
#include "text/number.h"

namespace mooc {

namespace {

std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}

// The text of a picture's alternative.
std::string plain_text_of(cmark_node* parent) {
  std::string text;
  for (auto* node = parent->first_child; node && node != parent;) {
    if (node->type == CMARK_NODE_TEXT || node->type == CMARK_NODE_CODE) text += view(node->as.literal);
    if (node->type == CMARK_NODE_SOFTBREAK || node->type == CMARK_NODE_LINEBREAK) text += ' ';
    if (node->first_child) {
      node = node->first_child;
      continue;
    }
    while (node != parent && !node->next) node = node->parent;
    if (node != parent) node = node->next;
  }
  return text;
}

bool is_html_comment(std::string_view html) { return html.substr(0, 4) == "<!--"; }

}  // namespace

bool Lowering::enter_inline(cmark_node* node) {
  const auto here = place_.span(cursor_.at(), cursor_.at());
  switch (static_cast<cmark_node_type>(node->type)) {
    case CMARK_NODE_EMPH:
      builder_.open(NodeKind::emphasis, here);
      return true;
    case CMARK_NODE_STRONG:
      builder_.open(NodeKind::strong, here);
      return true;
    case CMARK_NODE_LINK:
      open_link(node, here);
      return true;
    default:
      break;
  }
  if (node->type != CMARK_NODE_STRIKETHROUGH) {
    add_inline_leaf(node, here);
    return false;
  }
  builder_.open(NodeKind::strikethrough, here);
  return true;
}

void Lowering::open_link(cmark_node* node, SourceSpan here) {
  link_begins_.push_back(cursor_.open_link());
  const auto& link = node->as.link;
  auto& body = builder_.body();
  builder_.open(NodeKind::link, here).detail =
      add_to(body.links, Link{std::string(view(link.url)), std::string(view(link.title)), here, {}});
}

void Lowering::add_inline_leaf(cmark_node* node, SourceSpan here) {
  switch (static_cast<cmark_node_type>(node->type)) {
    case CMARK_NODE_TEXT:
      return add_text(view(node->as.literal));
    case CMARK_NODE_CODE:
      builder_.literal(NodeKind::code, span(cursor_.take_code()), view(node->as.literal));
      return;
    case CMARK_NODE_HTML_INLINE:
      return add_html_inline(view(node->as.literal));
    case CMARK_NODE_IMAGE:
      return add_image(node);
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return add_footnote_reference(node);
    default:
      break;
  }
  assert(node->type == CMARK_NODE_SOFTBREAK || node->type == CMARK_NODE_LINEBREAK);
  builder_.leaf(node->type == CMARK_NODE_SOFTBREAK ? NodeKind::soft_break : NodeKind::line_break, here);
}

void Lowering::add_html_inline(std::string_view html) {
  const auto stretch = cursor_.take_literal(html);
  if (!is_html_comment(html)) builder_.literal(NodeKind::html_inline, span(stretch), html);
}

void Lowering::leave_inline(cmark_node* node) {
  auto& body = builder_.body();
  const auto index = builder_.current();
  auto& closed = builder_.close();
  if (node->type == CMARK_NODE_LINK) {
    const auto link = cursor_.close_link(link_begins_.back());
    link_begins_.pop_back();
    closed.span = span(link.whole);
    const bool written = link.destination.end > link.destination.begin;
    body.links[closed.detail].span = written ? span(link.destination) : closed.span;
  } else if (closed.end > index + 1 && place_.exact) {
    const auto begin = body.nodes[index + 1].span.begin;
    const auto end = std::max(begin, body.nodes[closed.end - 1].span.end());
    closed.span = {place_.whole.file, begin, end - begin};
  }
}

void Lowering::add_text(std::string_view literal) {
  if (literal.empty()) return;
  const auto stretch = cursor_.take_literal(literal);
  if (kind_ == TextKind::page && literal.find("[^") != std::string_view::npos)
    report_unknown_footnote(literal, stretch);
  builder_.literal(NodeKind::text, span(stretch), literal);
}

// A reference without definition is text to cmark.
void Lowering::report_unknown_footnote(std::string_view literal, Stretch place) {
  const auto source = place_.text.substr(place.begin, place.end - place.begin);
  for (auto at = source.find("[^"); at != std::string_view::npos; at = source.find("[^", at + 1)) {
    const auto closing = source.find(']', at);
    if (closing == std::string_view::npos) return;
    const auto reference = source.substr(at, closing + 1 - at);
    const bool escaped = at > 0 && source[at - 1] == '\\';
    if (escaped || reference.size() < 4 || reference.find(' ') != std::string_view::npos ||
        literal.find(reference) == std::string_view::npos)
      continue;
    diagnostics_.push_back(error("footnote-unknown", place_.span(place.begin + at, place.begin + closing + 1),
                                 fmt::format("there is no footnote {}", reference),
                                 fmt::format("write its text on a line of its own: {}: …", reference)));
  }
}

void Lowering::add_image(cmark_node* node) {
  const auto image_place = cursor_.take_image();
  auto& body = builder_.body();
  builder_.leaf(NodeKind::image, span(image_place.whole));
  Image image;
  image.destination = view(node->as.link.url);
  image.title = view(node->as.link.title);
  image.alt = plain_text_of(node);
  image.span = span(image_place.whole);
  take_image_attributes(node, image);
  body.nodes.back().detail = add_to(body.images, std::move(image));
}

// `{width=480 decorative}` directly behind a picture is text to cmark.
void Lowering::take_image_attributes(cmark_node* node, Image& image) {
  auto* after = node->next;
  if (!after || after->type != CMARK_NODE_TEXT || after->as.literal.len == 0 || after->as.literal.data[0] != '{')
    return;
  const auto begin = cursor_.at();
  if (begin >= place_.text.size() || place_.text[begin] != '{') return;
  const auto line_end = std::min(place_.text.find_first_of("\r\n", begin), place_.text.size());
  auto list = parse_attributes(place_, begin, line_end);
  if (list.mistake) diagnostics_.push_back(std::move(*list.mistake));
  for (const auto& attribute : list.attributes) {
    const auto width = attribute.name == "width" ? parse_whole_number(attribute.value) : std::nullopt;
    if (width && *width > 0) {
      image.width = width;
    } else if (attribute.name == "decorative" && attribute.value.empty()) {
      image.decorative = true;
    } else {
      diagnostics_.push_back(error("image-attribute", attribute.name_span,
                                   fmt::format("a picture has no attribute «{}»",
                                               attribute.name + (attribute.value.empty() ? "" : "=" + attribute.value)),
                                   "known are: width=480 (in pixels), decorative"));
    }
  }
  const auto length = list.end - begin;
  const auto literal = view(after->as.literal);
  if (literal.substr(0, length) != place_.text.substr(begin, length)) return;
  cmark_node_set_literal(after, std::string(literal.substr(length)).c_str());
  cursor_.skip_to(list.end);
}

void Lowering::add_footnote_reference(cmark_node* node) {
  const auto stretch = cursor_.take_footnote_reference();
  const auto number = parse_whole_number(view(node->as.literal)).value_or(0);
  const auto index = footnote_index(node->parent_footnote_def, number);
  auto& body = builder_.body();
  ++body.footnotes[index].references;
  builder_.leaf(NodeKind::footnote_reference, span(stretch)).detail = index;
}

// `ending=good` behind the anchor of a scene.
std::vector<Attribute> Lowering::heading_attributes(std::string_view text, std::size_t brace, SourceSpan span) {
  if (text.find(' ', brace) == std::string_view::npos) return {};
  auto list = parse_attributes({text, span, place_.exact && span.length == text.size()}, brace, text.size());
  if (list.mistake) diagnostics_.push_back(std::move(*list.mistake));
  if (!list.attributes.empty()) list.attributes.erase(list.attributes.begin());  // the anchor
  return std::move(list.attributes);
}

void Lowering::leave_heading() {
  auto& body = builder_.body();
  const auto index = builder_.current();
  auto& heading = body.headings[body.nodes[index].detail];
  HeadingSource source{body.nodes[index].span, false, body.nodes[index].level};
  auto& last = body.nodes.back();
  const auto text = body.text(last);
  const bool is_child_of_heading =
      std::none_of(body.nodes.begin() + static_cast<std::ptrdiff_t>(index) + 1, body.nodes.end() - 1,
                   [&body](const Node& node) { return node.end == body.nodes.size(); });
  const bool may_hold_anchor =
      last.kind == NodeKind::text && text.size() > 3 && text.back() == '}' && is_child_of_heading;
  const auto brace = may_hold_anchor ? text.rfind("{#") : std::string_view::npos;
  if (brace != std::string_view::npos) {
    const auto anchor_end = std::min(text.find(' ', brace), text.size() - 1);
    heading.anchor = text.substr(brace + 2, anchor_end - brace - 2);
    heading.attributes = heading_attributes(text, brace, last.span);
    source.anchor_written = true;
    if (place_.exact && last.span.length == text.size())
      source.span = {last.span.file, last.span.begin + static_cast<std::uint32_t>(brace) + 2,
                     static_cast<std::uint32_t>(heading.anchor.size())};
    const auto kept = text.find_last_not_of(' ', brace == 0 ? 0 : brace - 1);
    const bool exact = last.span.length == text.size();
    last.text.length = brace == 0 || kept == std::string_view::npos ? 0 : static_cast<std::uint32_t>(kept + 1);
    if (exact && place_.exact) last.span.length = last.text.length;
    if (last.text.length == 0) body.nodes.pop_back();
  }
  heading.text = plain_text(body, index + 1, body.nodes.size());
  headings_.push_back(source);
}

}  // namespace mooc
