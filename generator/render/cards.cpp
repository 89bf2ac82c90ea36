// Cards to learn by: the front, and the back folded behind it. The script (templates/runtime/cards.ts) shows one card
// at a time and keeps in this browser how well each is known.
#include <fmt/format.h>

#include <string>

#include "render/body_writer.h"
#include "text/slug.h"

namespace mooc {
namespace {

bool is_back(const Body& body, std::size_t node) { return body.nodes[node].kind == NodeKind::block_quote; }

// What the record in the browser knows a card by.
std::string card_name(const Body& body, std::size_t item) {
  std::string front;
  for (auto child = item + 1; child < body.nodes[item].end; child = body.nodes[child].end)
    if (!is_back(body, child)) front += plain_text(body, child, body.nodes[child].end) + " ";
  return slug(front);
}

void write_card(BodyWriter& writer, std::size_t item) {
  const auto& body = writer.body;
  auto& html = writer.html;
  html.raw("<li class=\"flashcard\"");
  html.attribute("data-card", card_name(body, item));
  html.raw(">\n<div class=\"card-front\">\n");
  for (auto child = item + 1; child < body.nodes[item].end; child = body.nodes[child].end)
    if (!is_back(body, child)) write_blocks(writer, child, body.nodes[child].end);
  html.raw("</div>\n<details class=\"card-back\"><summary>");
  html.literal(writer.texts()["card-back"]);
  html.raw("</summary>\n<div class=\"card-text\">\n");
  for (auto child = item + 1; child < body.nodes[item].end; child = body.nodes[child].end)
    if (is_back(body, child)) write_blocks(writer, child + 1, body.nodes[child].end);
  html.raw("</div>\n</details>\n</li>\n");
}

void write_button(BodyWriter& writer, std::string_view attributes, std::string_view text) {
  writer.html.raw(fmt::format("<button type=\"button\" {}>", attributes));
  writer.html.literal(writer.texts()[text]);
  writer.html.raw("</button>\n");
}

// What the script needs: the words stand here, so that no other page carries them.
void write_controls(BodyWriter& writer) {
  auto& html = writer.html;
  html.raw("<div data-with-script hidden>\n<p class=\"card-place\"");
  html.attribute("data-card-place", writer.texts()["card-place"]);
  html.raw("></p>\n<div class=\"card-actions\">\n");
  write_button(writer, "data-card-turn hidden", "card-back");
  html.raw("</div>\n<div class=\"card-rates\" role=\"group\"");
  html.worded_attribute("aria-label", writer.texts()["card-rates"]);
  html.raw(" data-card-rates hidden>\n");
  write_button(writer, "class=\"quiet\" data-card-rate=\"again\"", "card-again");
  write_button(writer, "class=\"quiet\" data-card-rate=\"nearly\"", "card-nearly");
  write_button(writer, "class=\"quiet\" data-card-rate=\"known\"", "card-known");
  html.raw("</div>\n<div class=\"card-end\" data-card-end hidden>\n<p");
  html.attribute("data-card-sum", writer.texts()["card-sum"]);
  html.raw("></p>\n");
  write_button(writer, "data-card-again=\"open\"", "card-review");
  write_button(writer, "class=\"quiet\" data-card-again=\"all\"", "card-all");
  html.raw("</div>\n<p class=\"box-foot\">");
  html.literal(writer.texts()["card-private"]);
  html.raw("</p>\n</div>\n");
}

}  // namespace

void write_cards(BodyWriter& writer, std::size_t node) {
  const auto& body = writer.body;
  const auto& directive = body.directives[body.nodes[node].detail];
  auto& html = writer.html;
  html.raw("<div class=\"box flashcards\"");
  html.attribute("data-cards", directive.value("id"));
  html.raw(">\n<p class=\"box-head\"><span class=\"box-label\">");
  html.literal(writer.texts()["box-cards"]);
  html.raw("</span> <strong class=\"box-title\">");
  html.text(directive.title);
  html.raw("</strong></p>\n");
  for (auto child = node + 1; child < body.nodes[node].end; child = body.nodes[child].end) {
    if (body.nodes[child].kind != NodeKind::list) {
      write_blocks(writer, child, body.nodes[child].end);
      continue;
    }
    html.raw("<ol class=\"card-list\">\n");
    for (auto item = child + 1; item < body.nodes[child].end; item = body.nodes[item].end) write_card(writer, item);
    html.raw("</ol>\n");
  }
  write_controls(writer);
  html.raw("</div>\n");
}

}  // namespace mooc
