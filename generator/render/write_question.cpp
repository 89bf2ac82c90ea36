#include "render/write_question.h"

#include <fmt/format.h>

#include "render/write_question_settings.h"

namespace mooc {
namespace {

std::string ids_within(const Question& question, std::string_view part) {
  return fmt::format("{}-{}-", question.id.value, part);
}

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

struct ShownChoice {
  std::string_view id;
  const Body* text = nullptr;  // nullptr: `words` instead
  std::string_view words = {};
};

void write_choice(BodyWriter& page, const Question& question, std::string_view input, const ShownChoice& choice) {
  auto& html = page.html;
  const auto id = fmt::format("choice-{}-{}", question.id.value, choice.id);
  html.raw("<div class=\"choice\"");
  html.attribute("data-choice", choice.id);
  html.raw(fmt::format("><input type=\"{}\"", input));
  html.attribute("id", id);
  html.raw(" name=\"answer\"");
  html.attribute("value", choice.id);
  html.raw("><label");
  html.attribute("for", id);
  html.raw(">");
  if (choice.text) {
    auto text = page.of(*choice.text, id + "-");
    write_lead(text);
    html.raw("</label>");
    write_more(text);
  } else {
    html.literal(choice.words);
    html.raw("</label>");
  }
  html.raw("<div class=\"choice-feedback\" data-choice-feedback></div></div>\n");
}

void write_choices(BodyWriter& page, const Question& question, std::string_view input,
                   const std::vector<Choice>& choices) {
  page.html.raw("<div class=\"choices\">\n");
  for (const auto& choice : choices) write_choice(page, question, input, {choice.id.value, &choice.text});
  page.html.raw("</div>\n");
}

void write_true_false(BodyWriter& page, const Question& question) {
  page.html.raw("<div class=\"choices\">\n");
  write_choice(page, question, "radio", {"true", nullptr, page.texts()["true"]});
  write_choice(page, question, "radio", {"false", nullptr, page.texts()["false"]});
  page.html.raw("</div>\n");
}

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

void write_how(BodyWriter& page, std::string_view name) {
  page.html.raw("<p class=\"question-how\">");
  page.html.literal(page.texts()[name]);
  page.html.raw("</p>\n");
}

void write_controls(BodyWriter& page, const Question& question) {
  std::visit(
      overloaded{[&](const SingleChoice& single) { write_choices(page, question, "radio", single.choices); },
                 [&](const MultipleChoice& multiple) {
                   write_how(page, "question-multiple");
                   write_choices(page, question, "checkbox", multiple.choices);
                 },
                 [&](const TrueFalse&) { write_true_false(page, question); },
                 [&](const ShortText&) { write_field(page, question, " spellcheck=\"false\"", {}); },
                 [&](const Numeric& numeric) { write_field(page, question, " inputmode=\"decimal\"", numeric.unit); },
                 [](const auto&) {}},
      question.answer);
}

void write_optional(BodyWriter& page, const std::optional<Body>& body, const std::string& ids) {
  if (!body) return;
  auto writer = page.of(*body, ids);
  write_body(writer);
}

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

std::string numeric_words(const BodyWriter& page, const Numeric& numeric) {
  auto words = written_number(page.texts(), numeric.minimum);
  if (numeric.minimum != numeric.maximum)
    words =
        page.texts().filled("answer-range", {{"from", words}, {"to", written_number(page.texts(), numeric.maximum)}});
  return numeric.unit.empty() ? words : fmt::format("{} {}", words, numeric.unit);
}

}  // namespace

void write_answer(BodyWriter& page, const Question& question) {
  std::visit(overloaded{[&](const SingleChoice& single) { write_choice_answers(page, question, single.choices); },
                        [&](const MultipleChoice& multiple) { write_choice_answers(page, question, multiple.choices); },
                        [&](const TrueFalse& statement) {
                          write_answer_words(page, page.texts()[statement.answer ? "true" : "false"]);
                          write_optional(page, statement.answer ? statement.feedback_true : statement.feedback_false,
                                         ids_within(question, "feedback"));
                        },
                        [&](const ShortText& text) {
                          write_answer_words(page, text.accepted.empty() ? std::string() : text.accepted.front());
                          write_optional(page, question.feedback.correct, ids_within(question, "feedback"));
                        },
                        [&](const Numeric& numeric) {
                          write_answer_words(page, numeric_words(page, numeric));
                          write_optional(page, question.feedback.correct, ids_within(question, "feedback"));
                        },
                        [](const auto&) {}},
             question.answer);
  write_optional(page, question.explanation, ids_within(question, "explanation"));
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
  write_question_settings(page, question);
  write_controls(page, question);
  write_hint(page, question);
  html.raw("</fieldset>\n<div class=\"question-actions\" data-with-script hidden><button type=\"submit\" data-check>");
  html.literal(page.texts()["check-answer"]);
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
