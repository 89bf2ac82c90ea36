// Inlines of a body: words with their typography, emphasis, links, pictures, references to footnotes.
#include <fmt/format.h>

#include "model/gap_text.h"
#include "render/body_writer.h"
#include "render/links.h"

namespace mooc {
namespace {

void write_inline(BodyWriter& writer, std::size_t index);

// Typography first, for it looks at what stands before a mark: the braces of a gap do as well as a word.
void write_words_with_gaps(BodyWriter& writer, std::string_view words) {
  const auto set = typographic(words, writer.html.typography());
  for (const auto& part : split_at_gaps(set)) {
    if (part.is_gap)
      (*writer.write_gap)(writer.html, part.text);
    else
      writer.html.literal(part.text);
  }
}

// cmark cuts text at every mark it looks at; typography needs the whole stretch. Returns the place after it.
std::size_t write_words(BodyWriter& writer, std::size_t begin, std::size_t end) {
  const auto& nodes = writer.body.nodes;
  auto after = begin + 1;
  while (after < end && nodes[after].kind == NodeKind::text) ++after;
  if (after == begin + 1 && !writer.write_gap) {
    writer.html.text(writer.body.text(nodes[begin]));
    return after;
  }
  std::string words;
  for (auto i = begin; i < after; ++i) words += writer.body.text(nodes[i]);
  if (writer.write_gap)
    write_words_with_gaps(writer, words);
  else
    writer.html.text(words);
  return after;
}

void write_element(BodyWriter& writer, std::string_view tag, std::size_t index) {
  auto& html = writer.html;
  html.raw("<");
  html.raw(tag);
  html.raw(">");
  write_inlines(writer, index + 1, writer.body.nodes[index].end);
  html.raw("</");
  html.raw(tag);
  html.raw(">");
}

// A link whose words are its address keeps them as they are.
bool shows_its_address(const BodyWriter& writer, std::size_t index, const Link& link) {
  const auto& node = writer.body.nodes[index];
  return node.end == index + 2 && writer.body.nodes[index + 1].kind == NodeKind::text &&
         link.destination.find(writer.body.text(writer.body.nodes[index + 1])) != std::string::npos;
}

void write_link_attributes(BodyWriter& writer, const Link& link, const std::string& url) {
  auto& html = writer.html;
  html.attribute("href", url);
  if (!link.title.empty()) html.worded_attribute("title", link.title);
  if (std::holds_alternative<TermLink>(link.target)) html.raw(" class=\"term\"");
  if (leaves_the_course(link.target)) html.raw(" class=\"external\" rel=\"noopener noreferrer\"");
}

// «reformuler (module 3 : Écouter)»: where the package of one module cannot lead.
void write_elsewhere(BodyWriter& writer, const ElsewhereLink& link) {
  if (link.module == 0) return;
  auto& html = writer.html;
  html.raw(" <span class=\"elsewhere\">");
  html.text(writer.texts().filled("elsewhere", {{"n", std::to_string(link.module)}, {"title", link.title}}));
  html.raw("</span>");
}

void write_link(BodyWriter& writer, std::size_t index) {
  const auto& node = writer.body.nodes[index];
  const auto& link = writer.body.links[node.detail];
  auto& html = writer.html;
  const auto url = address(link.target, writer.root);
  if (url.empty()) {
    write_inlines(writer, index + 1, node.end);
    if (const auto* elsewhere = std::get_if<ElsewhereLink>(&link.target)) write_elsewhere(writer, *elsewhere);
    return;
  }
  html.raw("<a");
  write_link_attributes(writer, link, url);
  html.raw(">");
  if (shows_its_address(writer, index, link))
    html.literal(writer.body.text(writer.body.nodes[index + 1]));
  else
    write_inlines(writer, index + 1, node.end);
  html.raw("</a>");
}

void write_footnote_reference(BodyWriter& writer, const Node& node) {
  const auto& note = writer.body.footnotes[node.detail];
  auto& counts = writer.footnote_references;
  counts.resize(writer.body.footnotes.size());
  const int reference = ++counts[node.detail];
  auto& html = writer.html;
  html.raw("<sup class=\"footnote-reference\"><a");
  html.attribute("href", fmt::format("#{}note-{}", writer.ids, note.number));
  html.attribute("id", fmt::format("{}note-{}-from-{}", writer.ids, note.number, reference));
  html.attribute("aria-label", writer.texts().filled("note", {{"n", std::to_string(note.number)}}));
  html.raw(">");
  html.number(note.number);
  html.raw("</a></sup>");
}

void write_inline(BodyWriter& writer, std::size_t index) {
  const auto& node = writer.body.nodes[index];
  auto& html = writer.html;
  switch (node.kind) {
    case NodeKind::text:
      return html.text(writer.body.text(node));
    case NodeKind::soft_break:
      return html.raw("\n");
    case NodeKind::line_break:
      return html.raw("<br>\n");
    case NodeKind::code:
      html.raw("<code>");
      html.literal(writer.body.text(node));
      return html.raw("</code>");
    case NodeKind::html_inline:
      if (writer.course.info.allow_html) html.raw(writer.body.text(node));
      return;
    case NodeKind::emphasis:
      return write_element(writer, "em", index);
    case NodeKind::strong:
      return write_element(writer, "strong", index);
    case NodeKind::strikethrough:
      return write_element(writer, "del", index);
    case NodeKind::link:
      return write_link(writer, index);
    case NodeKind::image:
      return write_image(writer, writer.body.images[node.detail]);
    case NodeKind::footnote_reference:
      return write_footnote_reference(writer, node);
    case NodeKind::paragraph:
    case NodeKind::heading:
    case NodeKind::thematic_break:
    case NodeKind::block_quote:
    case NodeKind::list:
    case NodeKind::item:
    case NodeKind::code_block:
    case NodeKind::html_block:
    case NodeKind::table:
    case NodeKind::table_row:
    case NodeKind::table_cell:
    case NodeKind::footnote_definition:
    case NodeKind::directive:
      return write_blocks(writer, index, node.end);
  }
}

}  // namespace

void write_inlines(BodyWriter& writer, std::size_t begin, std::size_t end) {
  for (auto index = begin; index < end;) {
    if (writer.body.nodes[index].kind == NodeKind::text) {
      index = write_words(writer, index, end);
    } else {
      write_inline(writer, index);
      index = writer.body.nodes[index].end;
    }
  }
}

}  // namespace mooc
