#include "render/write_question.h"

#include <fmt/format.h>

#include "render/question_parts.h"
#include "render/write_question_settings.h"

namespace mooc {
namespace {

void write_legend(BodyWriter& page, const Question& question, const QuestionPlace& place) {
  auto& html = page.html;
  html.raw("<legend><span class=\"question-number\">");
  html.literal(place.number == 0 ? std::string(page.texts()["question-practice"])
                                 : page.texts().filled("question-number", {{"n", std::to_string(place.number)},
                                                                           {"count", std::to_string(place.count)}}));
  html.raw("</span> <span class=\"question-prompt\">");
  auto prompt = page.of(question.prompt, ids_within(question, "prompt"));
  write_lead(prompt);
  html.raw("</span></legend>\n");
  if (!has_more_than_lead(question.prompt)) return;
  html.raw("<div class=\"question-more\">\n");
  write_more(prompt);
  html.raw("</div>\n");
}

// A sentence on how to answer, where the controls do not say it by themselves; "" for none.
std::string_view how_to_answer(const Answer& answer) {
  using Name = std::string_view;
  return std::visit(
      overloaded{[](const SingleChoice&) -> Name { return ""; },
                 [](const MultipleChoice&) -> Name { return "question-multiple"; },
                 [](const TrueFalse&) -> Name { return ""; }, [](const ShortText&) -> Name { return ""; },
                 [](const Numeric&) -> Name { return ""; }, [](const Matching&) -> Name { return "question-matching"; },
                 [](const Ordering&) -> Name { return "question-ordering"; },
                 [](const GapText&) -> Name { return "question-gaps"; },
                 [](const Categorise&) -> Name { return "question-categorise"; },
                 [](const Matrix& a) -> Name { return a.several ? "question-matrix-several" : "question-matrix"; },
                 [](const Hotspot& a) -> Name { return a.several ? "question-hotspot-several" : "question-hotspot"; },
                 [](const Likert&) -> Name { return "question-likert"; },
                 [](const LongText&) -> Name { return "question-long"; }},
      answer);
}

void write_controls(BodyWriter& page, const Question& question) {
  if (const auto how = how_to_answer(question.answer); !how.empty()) write_how(page, how);
  std::visit(overloaded{[&](const SingleChoice& a) { write_choices(page, question, "radio", a.choices); },
                        [&](const MultipleChoice& a) { write_choices(page, question, "checkbox", a.choices); },
                        [&](const TrueFalse&) { write_true_false(page, question); },
                        [&](const ShortText&) { write_field(page, question, " spellcheck=\"false\"", {}); },
                        [&](const Numeric& a) { write_field(page, question, " inputmode=\"decimal\"", a.unit); },
                        [&](const Matching&) { write_matching(page, question); },
                        [&](const Ordering&) { write_ordering(page, question); },
                        [&](const GapText& a) { write_gap_text(page, question, a); },
                        [&](const Categorise&) { write_matching(page, question); },
                        [&](const Matrix& a) { write_matrix(page, question, a); },
                        [&](const Hotspot& a) { write_hotspot(page, question, a); },
                        [&](const Likert& a) { write_choices(page, question, "radio", a.scale, "likert"); },
                        [&](const LongText& a) { write_long_text(page, question, a); }},
             question.answer);
}

}  // namespace

std::string ids_within(const Question& question, std::string_view part) {
  return fmt::format("{}-{}-", question.id.value, part);
}

void write_how(BodyWriter& page, std::string_view name) {
  page.html.raw("<p class=\"question-how\">");
  page.html.literal(page.texts()[name]);
  page.html.raw("</p>\n");
}

void write_optional(BodyWriter& page, const std::optional<Body>& body, const std::string& ids) {
  if (!body) return;
  auto writer = page.of(*body, ids);
  write_body(writer);
}

void write_question(BodyWriter& page, const Question& question, const QuestionPlace& place) {
  auto& html = page.html;
  html.raw("<form class=\"question\" novalidate");
  html.attribute("id", "question-" + question.id.value);
  html.attribute("data-question", question.id.value);
  html.attribute("data-type", type_name(question.answer));
  html.attribute("data-owner", place.owner);
  html.raw(">\n<fieldset>\n");
  write_legend(page, question, place);
  write_question_settings(page, question, place.at_end);
  write_controls(page, question);
  write_hint(page, question);
  html.raw("</fieldset>\n<div class=\"question-actions\" data-with-script hidden><button type=\"submit\" data-check>");
  html.literal(page.texts()[is_marked(question.answer) ? "check-answer" : "give-answer"]);
  html.raw("</button></div>\n<div class=\"question-feedback\" data-feedback role=\"status\"></div>\n");
  if (place.practice) {
    const auto before = html.only_for(Where::site_only);
    html.raw("<details class=\"question-answer\" data-without-script><summary>");
    html.literal(page.texts()["show-answer"]);
    html.raw("</summary>\n");
    write_answer(page, question);
    html.raw("</details>\n");
    html.only_for(before);
  }
  html.raw("</form>\n");
}

}  // namespace mooc
