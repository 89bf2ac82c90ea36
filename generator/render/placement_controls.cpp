// Items that are given to options, or put in order.
#include <fmt/format.h>

#include "render/question_parts.h"
#include "render/shown_order.h"

namespace mooc {
namespace {

std::string item_id(const Question& question, const ChoiceId& item) {
  return fmt::format("item-{}-{}", question.id.value, item.value);
}

void begin_item(BodyWriter& page, std::string_view element, const ChoiceId& item) {
  page.html.raw(fmt::format("<{} class=\"item\"", element));
  page.html.attribute("data-item", item.value);
  page.html.raw(">");
}

// Further paragraphs of its text stand after the first.
void write_item_text(BodyWriter& page, const Question& question, const Choice& item) {
  auto& html = page.html;
  const auto id = item_id(question, item.id);
  html.raw("<span class=\"item-text\"");
  html.attribute("id", id);
  html.raw(">");
  auto text = page.of(item.text, id + "-");
  write_lead(text);
  html.raw("</span>");
  write_more(text);
}

void write_item_feedback(BodyWriter& page) { page.html.raw("<div class=\"item-feedback\" data-item-feedback></div>"); }

void write_select(BodyWriter& page, const Question& question, const Choice& item,
                  const std::vector<const Choice*>& options) {
  auto& html = page.html;
  html.raw(" <select");
  html.attribute("name", item.id.value);
  html.attribute("aria-labelledby", item_id(question, item.id));
  html.raw(" autocomplete=\"off\"><option value=\"\">");
  html.literal(page.texts()["choose"]);
  html.raw("</option>");
  for (const auto* option : options) {
    html.raw("<option");
    html.attribute("value", option->id.value);
    html.raw(">");
    html.text(plain_text(option->text));
    html.raw("</option>");
  }
  html.raw("</select>");
}

void write_cell(BodyWriter& page, const Matrix& matrix, const Choice& row, const Choice& column) {
  auto& html = page.html;
  // On a narrow page rows are stacked, and each cell shows the name of its column.
  html.raw("<td");
  html.worded_attribute("data-column", plain_text(column.text));
  html.raw(fmt::format("><input type=\"{}\"", matrix.several ? "checkbox" : "radio"));
  html.attribute("name", row.id.value);
  html.attribute("value", column.id.value);
  html.worded_attribute("aria-label", page.texts().filled("matrix-cell", {{"row", plain_text(row.text)},
                                                                          {"column", plain_text(column.text)}}));
  html.raw("></td>");
}

}  // namespace

void write_options_in_print(BodyWriter& page, std::string_view where, const std::vector<const Choice*>& options) {
  auto& html = page.html;
  html.raw("<p class=\"options-in-print\" aria-hidden=\"true\">");
  html.literal(where.empty() ? page.texts()["choose-among"] : where);
  for (const auto* option : options) {
    html.raw(option == options.front() ? " " : " · ");
    html.text(plain_text(option->text));
  }
  html.raw("</p>\n");
}

void write_matching(BodyWriter& page, const Question& question) {
  const auto& language = page.course.info.language;
  const auto options = shown_choices(question.answer, language);
  page.html.raw("<ul class=\"items\">\n");
  for (const auto& item : shown_items(question.answer, language)) {
    begin_item(page, "li", *item.id);
    write_item_text(page, question, *item.choice);
    write_select(page, question, *item.choice, options);
    write_item_feedback(page);
    page.html.raw("</li>\n");
  }
  page.html.raw("</ul>\n");
  write_options_in_print(page, {}, options);
}

void write_ordering(BodyWriter& page, const Question& question) {
  page.html.raw("<ol class=\"items\">\n");
  for (const auto& item : shown_items(question.answer, page.course.info.language)) {
    begin_item(page, "li", *item.id);
    write_item_text(page, question, *item.choice);
    page.html.raw("<div class=\"item-moves\"></div>");
    write_item_feedback(page);
    page.html.raw("</li>\n");
  }
  page.html.raw("</ol>\n");
}

void write_matrix(BodyWriter& page, const Question& question, const Matrix& matrix) {
  auto& html = page.html;
  html.raw("<table class=\"matrix\">\n<thead>\n<tr><td></td>");
  for (const auto& column : matrix.options) {
    html.raw("<th scope=\"col\">");
    auto text = page.of(column.text, ids_within(question, column.id.value));
    write_lead(text);
    html.raw("</th>");
  }
  html.raw("</tr>\n</thead>\n<tbody>\n");
  for (const auto& row : matrix.items) {
    begin_item(page, "tr", row.id);
    html.raw("<th scope=\"row\">");
    write_item_text(page, question, row);
    write_item_feedback(page);
    html.raw("</th>");
    for (const auto& column : matrix.options) write_cell(page, matrix, row, column);
    html.raw("</tr>\n");
  }
  html.raw("</tbody>\n</table>\n");
}

}  // namespace mooc
