// Blocks of a body: paragraphs, headings, lists, tables, code, footnotes.
#include <fmt/format.h>

#include <algorithm>

#include "render/body_writer.h"

namespace mooc {
namespace {

void write_block(BodyWriter& writer, std::size_t index);

void write_paragraph(BodyWriter& writer, std::size_t index) {
  writer.html.raw("<p>");
  write_inlines(writer, index + 1, writer.body.nodes[index].end);
  writer.html.raw("</p>\n");
}

// The page's title is its only h1; headings of the text begin at h2 (format.md).
void write_heading(BodyWriter& writer, std::size_t index) {
  const auto& node = writer.body.nodes[index];
  const auto level = std::clamp<int>(node.level, 2, 6);
  auto& html = writer.html;
  html.raw(fmt::format("<h{}", level));
  html.attribute("id", std::string(writer.ids) + writer.body.headings[node.detail].anchor);
  html.raw(">");
  write_inlines(writer, index + 1, node.end);
  html.raw(fmt::format("</h{}>\n", level));
}

void write_check_box(BodyWriter& writer, const Node& item) {
  auto& html = writer.html;
  html.raw("<input type=\"checkbox\" disabled");
  if (item.flag) html.raw(" checked");
  html.attribute("aria-label", writer.texts()[item.flag ? "task-done" : "task-open"]);
  html.raw("> ");
}

// In a tight list, the paragraphs of an item stand without <p> (CommonMark 0.29, 5.3).
void write_item(BodyWriter& writer, std::size_t index, bool tight) {
  const auto& item = writer.body.nodes[index];
  auto& html = writer.html;
  html.raw(item.task ? "<li class=\"task\">" : "<li>");
  if (item.task) write_check_box(writer, item);
  for (std::size_t child = index + 1; child < item.end; child = writer.body.nodes[child].end) {
    const bool bare = writer.body.nodes[child].kind == NodeKind::paragraph && tight;
    if (!bare && child == index + 1) html.raw("\n");
    if (bare)
      write_inlines(writer, child + 1, writer.body.nodes[child].end);
    else
      write_block(writer, child);
    if (bare && writer.body.nodes[child].end < item.end) html.raw("\n");
  }
  html.raw("</li>\n");
}

void write_list(BodyWriter& writer, std::size_t index) {
  const auto& list = writer.body.nodes[index];
  auto& html = writer.html;
  const bool tasks = index + 1 < list.end && writer.body.nodes[index + 1].task;
  html.raw(list.flag ? "<ol" : "<ul");
  if (tasks) html.raw(" class=\"tasks\"");
  if (list.flag && list.detail != 1) html.raw(fmt::format(" start=\"{}\"", list.detail));
  html.raw(">\n");
  for (std::size_t item = index + 1; item < list.end; item = writer.body.nodes[item].end)
    write_item(writer, item, list.task);
  html.raw(list.flag ? "</ol>\n" : "</ul>\n");
}

void write_cell(BodyWriter& writer, std::size_t index, bool header, Alignment alignment) {
  auto& html = writer.html;
  html.raw(header ? "<th scope=\"col\"" : "<td");
  switch (alignment) {
    case Alignment::none:
    case Alignment::left:
      break;
    case Alignment::center:
      html.raw(" class=\"center\"");
      break;
    case Alignment::right:
      html.raw(" class=\"right\"");
      break;
  }
  html.raw(">");
  write_inlines(writer, index + 1, writer.body.nodes[index].end);
  html.raw(header ? "</th>" : "</td>");
}

void write_row(BodyWriter& writer, std::size_t index, const std::vector<Alignment>& alignments) {
  const auto& row = writer.body.nodes[index];
  writer.html.raw("<tr>");
  std::size_t column = 0;
  for (std::size_t cell = index + 1; cell < row.end; cell = writer.body.nodes[cell].end, ++column)
    write_cell(writer, cell, row.flag, column < alignments.size() ? alignments[column] : Alignment::none);
  writer.html.raw("</tr>\n");
}

// A table may be wider than the screen: its region scrolls, and takes the focus so that a keyboard can scroll it
// (WCAG 2.2 SC 2.1.1).
void write_table(BodyWriter& writer, std::size_t index) {
  const auto& table = writer.body.nodes[index];
  const auto& nodes = writer.body.nodes;
  auto& html = writer.html;
  html.raw("<section class=\"table-scroll\" tabindex=\"0\"");
  html.attribute("aria-label", writer.texts().filled("table", {{"n", std::to_string(++writer.tables)}}));
  html.raw("><table>\n");
  bool in_body = false;
  for (std::size_t row = index + 1; row < table.end; row = nodes[row].end) {
    if (nodes[row].flag) html.raw("<thead>\n");
    if (!nodes[row].flag && !in_body) html.raw("<tbody>\n");
    in_body = in_body || !nodes[row].flag;
    write_row(writer, row, writer.body.tables[table.detail]);
    if (nodes[row].flag) html.raw("</thead>\n");
  }
  html.raw(in_body ? "</tbody>\n</table></section>\n" : "</table></section>\n");
}

void write_code_block(BodyWriter& writer, const Node& node) {
  writer.html.raw("<pre><code>");
  writer.html.literal(writer.body.text(node));
  writer.html.raw("</code></pre>\n");
}

void write_container(BodyWriter& writer, std::string_view tag, std::size_t index) {
  writer.html.raw(fmt::format("<{}>\n", tag));
  write_blocks(writer, index + 1, writer.body.nodes[index].end);
  writer.html.raw(fmt::format("</{}>\n", tag));
}

void write_block(BodyWriter& writer, std::size_t index) {
  const auto& node = writer.body.nodes[index];
  switch (node.kind) {
    case NodeKind::paragraph:
      return write_paragraph(writer, index);
    case NodeKind::heading:
      return write_heading(writer, index);
    case NodeKind::thematic_break:
      return writer.html.raw("<hr>\n");
    case NodeKind::block_quote:
      return write_container(writer, "blockquote", index);
    case NodeKind::list:
      return write_list(writer, index);
    case NodeKind::item:
      return write_item(writer, index, false);
    case NodeKind::code_block:
      return write_code_block(writer, node);
    case NodeKind::html_block:
      if (writer.course.info.allow_html) writer.html.raw(writer.body.text(node));
      return;
    case NodeKind::table:
      return write_table(writer, index);
    case NodeKind::directive:
      return write_directive(writer, index);
    case NodeKind::footnote_definition:
      return;  // at the end of the body
    case NodeKind::table_row:
    case NodeKind::table_cell:
    case NodeKind::text:
    case NodeKind::soft_break:
    case NodeKind::line_break:
    case NodeKind::code:
    case NodeKind::html_inline:
    case NodeKind::emphasis:
    case NodeKind::strong:
    case NodeKind::strikethrough:
    case NodeKind::link:
    case NodeKind::image:
    case NodeKind::footnote_reference:
      return write_inlines(writer, index, node.end);
  }
}

// One link back for each reference, so that a reader returns to the place they came from.
void write_back_links(BodyWriter& writer, const Footnote& note) {
  for (int reference = 1; reference <= note.references; ++reference) {
    auto& html = writer.html;
    html.raw(" <a class=\"footnote-back\"");
    html.attribute("href", fmt::format("#{}note-{}-from-{}", writer.ids, note.number, reference));
    html.attribute("aria-label",
                   writer.texts().filled(reference == 1 ? "note-back" : "note-back-again",
                                         {{"n", std::to_string(note.number)}, {"m", std::to_string(reference)}}));
    html.raw(">↩</a>");
  }
}

void write_footnote(BodyWriter& writer, std::size_t index) {
  const auto& node = writer.body.nodes[index];
  const auto& note = writer.body.footnotes[node.detail];
  writer.html.raw("<li");
  writer.html.attribute("id", fmt::format("{}note-{}", writer.ids, note.number));
  writer.html.raw(">\n");
  for (std::size_t child = index + 1; child < node.end; child = writer.body.nodes[child].end) {
    const bool last = writer.body.nodes[child].end >= node.end;
    if (!last || writer.body.nodes[child].kind != NodeKind::paragraph) {
      write_block(writer, child);
      continue;
    }
    writer.html.raw("<p>");
    write_inlines(writer, child + 1, writer.body.nodes[child].end);
    write_back_links(writer, note);
    writer.html.raw("</p>\n");
  }
  writer.html.raw("</li>\n");
}

std::vector<std::size_t> footnotes_in_order(const Body& body) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < body.nodes.size(); ++i)
    if (body.nodes[i].kind == NodeKind::footnote_definition && body.footnotes[body.nodes[i].detail].references > 0)
      found.push_back(i);
  std::sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
    return body.footnotes[body.nodes[a].detail].number < body.footnotes[body.nodes[b].detail].number;
  });
  return found;
}

void write_footnotes(BodyWriter& writer) {
  if (writer.body.footnotes.empty()) return;
  const auto notes = footnotes_in_order(writer.body);
  if (notes.empty()) return;
  writer.html.raw("<div class=\"footnotes\">\n<p class=\"footnotes-title\">");
  writer.html.literal(writer.texts()["notes"]);
  writer.html.raw("</p>\n<ol>\n");
  for (const auto index : notes) write_footnote(writer, index);
  writer.html.raw("</ol>\n</div>\n");
}

bool begins_with_paragraph(const Body& body) { return !body.empty() && body.nodes.front().kind == NodeKind::paragraph; }

}  // namespace

void write_blocks(BodyWriter& writer, std::size_t begin, std::size_t end) {
  for (auto index = begin; index < end; index = writer.body.nodes[index].end) write_block(writer, index);
}

void write_body(BodyWriter& writer) {
  write_blocks(writer, 0, writer.body.nodes.size());
  write_footnotes(writer);
}

void write_lead(BodyWriter& writer) {
  if (begins_with_paragraph(writer.body))
    write_inlines(writer, 1, writer.body.nodes.front().end);
  else
    writer.html.text(plain_text(writer.body));
}

bool has_more_than_lead(const Body& body) {
  return begins_with_paragraph(body) && body.nodes.front().end < body.nodes.size();
}

void write_more(BodyWriter& writer) {
  if (!has_more_than_lead(writer.body)) return;
  write_blocks(writer, writer.body.nodes.front().end, writer.body.nodes.size());
  write_footnotes(writer);
}

}  // namespace mooc
