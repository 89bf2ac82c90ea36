// Fields for a word, a number, or a text of one's own.
#include <fmt/format.h>

#include "render/question_parts.h"

namespace mooc {

void write_field(BodyWriter& page, const Question& question, std::string_view more, std::string_view unit) {
  auto& html = page.html;
  const auto id = "answer-" + question.id.value;
  html.raw("<div class=\"answer-field\"><label");
  html.attribute("for", id);
  html.raw(">");
  html.literal(page.texts()["your-answer"]);
  if (!unit.empty()) {
    html.raw(" <span class=\"unit\">(");
    html.text(unit);
    html.raw(")</span>");
  }
  html.raw("</label> <input type=\"text\"");
  html.attribute("id", id);
  html.raw(" name=\"answer\" autocomplete=\"off\"");
  html.raw(more);
  html.raw("></div>\n");
}

// What to compare one's text with comes after a first try; without a script all of it can be read.
void write_long_text(BodyWriter& page, const Question& question, const LongText& text) {
  auto& html = page.html;
  const auto id = "answer-" + question.id.value;
  html.raw("<div class=\"answer-field answer-text\"><label");
  html.attribute("for", id);
  html.raw(">");
  html.literal(page.texts()["your-text"]);
  html.raw("</label> <textarea");
  html.attribute("id", id);
  html.raw(" name=\"text\" autocomplete=\"off\"");
  html.attribute("rows", std::to_string(text.lines));
  html.raw("></textarea></div>\n");
  if (text.criteria.empty()) return;
  html.raw("<div class=\"self-assessment\" data-after-try>\n<p class=\"criteria-title\">");
  html.literal(page.texts()["criteria"]);
  html.raw("</p>\n");
  write_choices(page, question, "checkbox", text.criteria, "criteria");
  html.raw("</div>\n");
}

}  // namespace mooc
