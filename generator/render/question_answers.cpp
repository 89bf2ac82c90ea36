// The answer of a question in words, with what its author says to each part of it.
#include <fmt/format.h>

#include <algorithm>

#include "render/question_parts.h"
#include "render/write_question.h"

namespace mooc {
namespace {

// «<strong>Oui :</strong> the text», then its feedback.
void write_choice_answers(BodyWriter& page, const Question& question, const std::vector<Choice>& choices) {
  auto& html = page.html;
  html.raw("<ul class=\"answers\">\n");
  for (const auto& choice : choices) {
    html.raw("<li><p><strong>");
    html.literal(page.texts()[choice.correct ? "answer-right" : "answer-wrong"]);
    html.raw("</strong> ");
    auto text = page.of(choice.text, ids_within(question, "answer-" + choice.id.value));
    write_lead(text);
    html.raw("</p>\n");
    write_optional(page, choice.feedback, ids_within(question, "feedback-" + choice.id.value));
    html.raw("</li>\n");
  }
  html.raw("</ul>\n");
}

void write_answer_words(BodyWriter& page, std::string_view words) {
  auto& html = page.html;
  html.raw("<p><strong>");
  html.literal(page.texts()["answer"]);
  html.raw("</strong> ");
  html.text(words);
  html.raw("</p>\n");
}

void write_title(BodyWriter& page, std::string_view name) {
  page.html.raw("<p><strong>");
  page.html.literal(page.texts()[name]);
  page.html.raw("</strong></p>\n");
}

std::string numeric_words(const BodyWriter& page, const Numeric& numeric) {
  auto words = written_number(page.texts(), numeric.minimum);
  if (numeric.minimum != numeric.maximum)
    words =
        page.texts().filled("answer-range", {{"from", words}, {"to", written_number(page.texts(), numeric.maximum)}});
  return numeric.unit.empty() ? words : fmt::format("{} {}", words, numeric.unit);
}

std::string options_of(const Item& item, const Placement& placement) {
  std::string words;
  for (const auto& option : placement.options) {
    if (std::find(item.belongs.begin(), item.belongs.end(), option.id) == item.belongs.end()) continue;
    words += (words.empty() ? "" : ", ") + plain_text(option.text);
  }
  return words;
}

// Each item, then what belongs to it.
void write_places(BodyWriter& page, const Question& question, const Placement& placement) {
  auto& html = page.html;
  html.raw("<ul class=\"answers\">\n");
  for (const auto& item : placement.items) {
    html.raw("<li><p>");
    auto text = page.of(item.text, ids_within(question, "answer-" + item.id.value));
    write_lead(text);
    html.literal(page.texts()["answer-colon"]);
    html.raw("<strong>");
    html.text(options_of(item, placement));
    html.raw("</strong></p>\n");
    write_optional(page, item.feedback, ids_within(question, "feedback-" + item.id.value));
    html.raw("</li>\n");
  }
  html.raw("</ul>\n");
}

void write_order(BodyWriter& page, const Question& question, const Ordering& ordering) {
  auto& html = page.html;
  write_title(page, "answer-order");
  html.raw("<ol class=\"answers\">\n");
  for (const auto& item : ordering.items) {
    html.raw("<li><p>");
    auto text = page.of(item.text, ids_within(question, "answer-" + item.id.value));
    write_lead(text);
    html.raw("</p>\n");
    write_optional(page, item.feedback, ids_within(question, "feedback-" + item.id.value));
    html.raw("</li>\n");
  }
  html.raw("</ol>\n");
}

void write_gaps(BodyWriter& page, const Question& question, const GapText& text) {
  write_filled_gaps(page, question, text);
  for (const auto& gap : text.gaps)
    write_optional(page, gap.feedback, ids_within(question, "feedback-" + gap.id.value));
}

void write_model_answer(BodyWriter& page, const Question& question, const LongText& text) {
  if (!text.model_answer) return;
  write_title(page, "model-answer");
  write_optional(page, text.model_answer, ids_within(question, "model"));
}

void write_unmarked(BodyWriter& page) {
  page.html.raw("<p>");
  page.html.literal(page.texts()["answer-none"]);
  page.html.raw("</p>\n");
}

}  // namespace

void write_answer(BodyWriter& page, const Question& question) {
  const auto places = [&](const Placement& placement) { write_places(page, question, placement); };
  std::visit(overloaded{[&](const SingleChoice& a) { write_choice_answers(page, question, a.choices); },
                        [&](const MultipleChoice& a) { write_choice_answers(page, question, a.choices); },
                        [&](const TrueFalse& a) {
                          write_answer_words(page, page.texts()[a.answer ? "true" : "false"]);
                          write_optional(page, a.answer ? a.feedback_true : a.feedback_false,
                                         ids_within(question, "feedback"));
                        },
                        [&](const ShortText& a) {
                          write_answer_words(page, a.accepted.empty() ? std::string() : a.accepted.front());
                        },
                        [&](const Numeric& a) { write_answer_words(page, numeric_words(page, a)); },
                        [&](const Matching& a) { places(a); }, [&](const Categorise& a) { places(a); },
                        [&](const Matrix& a) { places(a); }, [&](const Ordering& a) { write_order(page, question, a); },
                        [&](const GapText& a) { write_gaps(page, question, a); },
                        [&](const Hotspot& a) { write_choice_answers(page, question, a.regions); },
                        [&](const Likert&) { write_unmarked(page); },
                        [&](const LongText& a) { write_model_answer(page, question, a); }},
             question.answer);
  write_optional(page, question.feedback.correct, ids_within(question, "feedback-correct"));
  write_optional(page, question.explanation, ids_within(question, "explanation"));
}

}  // namespace mooc
