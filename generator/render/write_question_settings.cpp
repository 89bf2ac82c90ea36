#include "render/write_question_settings.h"

#include <fmt/format.h>

namespace mooc {
namespace {

std::string percent(const BodyWriter& page, std::string_view text, double cost) {
  return page.texts().filled(text, {{"n", written_number(page.texts(), cost)}});
}

}  // namespace

void write_question_settings(BodyWriter& page, const Question& question, bool at_end) {
  std::string said;
  const auto say = [&](std::string_view words) {
    said += said.empty() ? std::string(words) : fmt::format(" {}", words);
  };
  if (question.required) say(page.texts()["answer-needed"]);
  const bool tries = question.attempts > 1 && !at_end;
  if (tries) say(page.texts().counted("tries", question.attempts));
  if (tries && question.attempt_cost > 0) say(percent(page, "try-cost", question.attempt_cost));
  if (said.empty()) return;
  page.html.raw("<p class=\"question-settings\">");
  page.html.literal(said);
  page.html.raw("</p>\n");
}

void write_hint(BodyWriter& page, const Question& question) {
  if (!question.hint) return;
  page.html.raw("<details class=\"hint\"><summary>");
  page.html.literal(page.texts()["hint"]);
  if (question.hint_cost > 0) {
    page.html.raw(" <span class=\"hint-cost\">");
    page.html.literal(percent(page, "hint-cost", question.hint_cost));
    page.html.raw("</span>");
  }
  page.html.raw("</summary>\n");
  auto hint = page.of(*question.hint, fmt::format("{}-hint-", question.id.value));
  write_body(hint);
  page.html.raw("</details>\n");
}

}  // namespace mooc
