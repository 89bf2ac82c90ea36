#include "exchange/body_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/escape.h"
#include "text/percent_encoding.h"

namespace mooc {
namespace {

class BankHtmlWriter {
 public:
  BankHtmlWriter(const Body& body, SourceSpan place, std::vector<Diagnostic>& found)
      : body_(body), place_(place), found_(found) {}

  void add_all(std::size_t from, std::size_t to) {
    for (auto index = from; index < to; index = body_.nodes[index].end) add(index);
  }
  BankHtml result;

 private:
  void add(std::size_t index);
  void add_element(std::size_t index, std::string_view opening, std::string_view name);
  void add_list(std::size_t index);
  void add_item(std::size_t index);
  void add_table(std::size_t index);
  void add_link(std::size_t index);
  void add_image(const Image& image);
  void add_directive(std::size_t index);
  std::string carried(std::string_view media);
  void put(std::string_view html) { result.html += html; }

  const Body& body_;
  SourceSpan place_;
  std::vector<Diagnostic>& found_;
  bool is_tight_ = false;
};

void BankHtmlWriter::add_element(std::size_t index, std::string_view opening, std::string_view name) {
  put(fmt::format("<{}>", opening));
  add_all(index + 1, body_.nodes[index].end);
  put(fmt::format("</{}>", name));
}

void BankHtmlWriter::add(std::size_t index) {
  const Node& node = body_.nodes[index];
  switch (node.kind) {
    case NodeKind::paragraph:
      return add_element(index, "p", "p");
    case NodeKind::heading: {
      const std::string name = fmt::format("h{}", std::min<int>(node.level + 2, 6));  // below Moodle's own
      return add_element(index, name, name);
    }
    case NodeKind::thematic_break:
      return put("<hr>");
    case NodeKind::block_quote:
      return add_element(index, "blockquote", "blockquote");
    case NodeKind::list:
      return add_list(index);
    case NodeKind::item:
      return add_item(index);
    case NodeKind::code_block:
      return put(fmt::format("<pre>{}</pre>", escape_html(body_.text(node))));
    case NodeKind::html_block:
    case NodeKind::html_inline:
      return put(body_.text(node));
    case NodeKind::table:
      return add_table(index);
    case NodeKind::directive:
      return add_directive(index);
    case NodeKind::text:
      return put(escape_html(body_.text(node)));
    case NodeKind::soft_break:
      return put(" ");
    case NodeKind::line_break:
      return put("<br>");
    case NodeKind::code:
      return put(fmt::format("<code>{}</code>", escape_html(body_.text(node))));
    case NodeKind::emphasis:
      return add_element(index, "em", "em");
    case NodeKind::strong:
      return add_element(index, "strong", "strong");
    case NodeKind::strikethrough:
      return add_element(index, "del", "del");
    case NodeKind::link:
      return add_link(index);
    case NodeKind::image:
      return add_image(body_.images[node.detail]);
    case NodeKind::table_row:
    case NodeKind::table_cell:
    case NodeKind::footnote_definition:
    case NodeKind::footnote_reference:
      return add_all(index + 1, node.end);
  }
}

void BankHtmlWriter::add_list(std::size_t index) {
  const Node& node = body_.nodes[index];
  const bool outer = std::exchange(is_tight_, node.task);
  const std::string_view name = node.flag ? "ol" : "ul";
  add_element(index, node.flag && node.detail != 1 ? fmt::format("ol start=\"{}\"", node.detail) : std::string(name),
              name);
  is_tight_ = outer;
}

// In a tight list the words stand in the item itself.
void BankHtmlWriter::add_item(std::size_t index) {
  const Node& node = body_.nodes[index];
  put("<li>");
  if (node.task) put(node.flag ? "[x] " : "[ ] ");
  for (auto child = index + 1; child < node.end; child = body_.nodes[child].end) {
    const bool is_bare = is_tight_ && body_.nodes[child].kind == NodeKind::paragraph;
    if (is_bare)
      add_all(child + 1, body_.nodes[child].end);
    else
      add(child);
  }
  put("</li>");
}

void BankHtmlWriter::add_table(std::size_t index) {
  put("<table>");
  for (auto row = index + 1; row < body_.nodes[index].end; row = body_.nodes[row].end) {
    put("<tr>");
    const bool is_header = body_.nodes[row].flag;
    for (auto cell = row + 1; cell < body_.nodes[row].end; cell = body_.nodes[cell].end)
      add_element(cell, is_header ? "th scope=\"col\"" : "td", is_header ? "th" : "td");
    put("</tr>");
  }
  put("</table>");
}

std::string BankHtmlWriter::carried(std::string_view media) {
  if (std::find(result.media.begin(), result.media.end(), media) == result.media.end())
    result.media.emplace_back(media);
  return "@@PLUGINFILE@@/" + percent_encoded_path(bank_file_name(media));
}

void BankHtmlWriter::add_link(std::size_t index) {
  const Node& node = body_.nodes[index];
  const Link& link = body_.links[node.detail];
  std::string address;
  if (const auto* const external = std::get_if<ExternalLink>(&link.target)) address = external->url;
  if (const auto* const media = std::get_if<MediaLink>(&link.target)) address = carried(media->path);
  if (std::holds_alternative<Unresolved>(link.target)) address = link.destination;  // not checked
  if (!address.empty()) return add_element(index, fmt::format("a href=\"{}\"", escape_html(address)), "a");
  found_.push_back(notice("bank-link", place_,
                          fmt::format("the link «{}» leads into the course, and a bank has no course around it",
                                      plain_text(body_, index + 1, node.end)),
                          "its words are exported without the link"));
  add_all(index + 1, node.end);
}

void BankHtmlWriter::add_image(const Image& image) {
  const std::string address = image.media.empty() ? image.destination : carried(image.media);
  put(fmt::format("<img src=\"{}\" alt=\"{}\"", escape_html(address), escape_html(image.alt)));
  if (image.decorative) put(" role=\"presentation\"");
  if (image.width) put(fmt::format(" width=\"{}\"", *image.width));
  put(">");
}

void BankHtmlWriter::add_directive(std::size_t index) {
  const Node& node = body_.nodes[index];
  const Directive& directive = body_.directives[node.detail];
  found_.push_back(notice("bank-formatting", place_, "a block (:::) stands in the question",
                          "its title and its text are exported as paragraphs"));
  if (!directive.title.empty()) put(fmt::format("<p><strong>{}</strong></p>", escape_html(directive.title)));
  add_all(index + 1, node.end);
}

}  // namespace

BankHtml html_for_bank(const Body& body, HtmlShape shape, SourceSpan place, std::vector<Diagnostic>& found) {
  BankHtmlWriter writer(body, place, found);
  const bool is_one_paragraph =
      !body.empty() && body.nodes.front().kind == NodeKind::paragraph && body.nodes.front().end == body.nodes.size();
  if (shape == HtmlShape::line && is_one_paragraph)
    writer.add_all(1, body.nodes.size());
  else
    writer.add_all(0, body.nodes.size());
  return std::move(writer.result);
}

std::string bank_file_name(std::string_view media) {
  if (media.starts_with("media/")) media.remove_prefix(6);
  std::string name(media);
  std::replace(name.begin(), name.end(), '/', '-');
  return name;
}

}  // namespace mooc
