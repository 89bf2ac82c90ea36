// A quiz's page: what it asks for, then all its questions (architecture.md, "Questions in HTML").
#include <fmt/format.h>

#include <cassert>

#include "model/quiz_pools.h"
#include "render/answer_data.h"
#include "render/body_writer.h"
#include "render/in_order.h"
#include "render/links.h"
#include "render/page.h"
#include "render/page_parts.h"
#include "render/page_template.h"
#include "render/pages.h"
#include "render/type_scripts.h"
#include "render/write_question.h"
#include "render/write_reread.h"

namespace mooc {
namespace {

std::string rules(const PageFrame& frame, const Quiz& quiz) {
  const auto& texts = frame.texts;
  const auto asked = static_cast<long long>(asked_questions(quiz));
  auto words = texts.counted("questions", asked);
  if (!quiz.pools.empty()) words += ", " + texts.filled("drawn", {{"all", std::to_string(quiz.questions.size())}});
  if (quiz.time_goal) words += " · " + texts.counted("time-goal", *quiz.time_goal);
  if (quiz.practice) return fmt::format("{} · {}", words, texts["quiz-practice"]);
  words += " · " + texts.filled("quiz-pass-mark", {{"n", written_number(texts, quiz.pass_mark)}});
  words +=
      " · " + (quiz.attempts == 0 ? std::string(texts["attempts-free"]) : texts.counted("attempts", quiz.attempts));
  return words;
}

// Opens the section before its questions; none of them may be drawn, then the script hides it.
void open_section(BodyWriter& page, const QuizSection& section, std::size_t number) {
  const auto id = fmt::format("section-{}", number);
  page.html.raw("<section class=\"quiz-section\"");
  page.html.attribute("aria-labelledby", id);
  page.html.raw(">\n<h2");
  page.html.attribute("id", id);
  page.html.raw(">");
  page.html.text(section.title);
  page.html.raw("</h2>\n");
  auto introduction = page.of(section.introduction, id + "-");
  write_body(introduction);
}

void write_questions(Html& html, const Course& course, const PageFrame& frame, const Quiz& quiz) {
  const auto owner = "quiz:" + quiz.id.value;
  BodyWriter page{course, frame, quiz.introduction, html, "../", {}, {}, owner};
  std::size_t opened = 0;
  for (std::size_t i = 0; i < quiz.questions.size(); ++i) {
    if (opened < quiz.sections.size() && quiz.sections[opened].first == i) {
      if (opened > 0) html.raw("</section>\n");
      open_section(page, quiz.sections[opened], opened + 1);
      ++opened;
    }
    write_question(page, quiz.questions[i],
                   {.owner = owner,
                    .practice = quiz.practice,
                    .number = i + 1,
                    .count = quiz.questions.size(),
                    .at_end = quiz.feedback == FeedbackTime::at_end});
  }
  if (opened > 0) html.raw("</section>\n");
}

void write_introduction(Html& html, const Course& course, const PageFrame& frame, const Quiz& quiz) {
  BodyWriter writer{course, frame, quiz.introduction, html, "../", "introduction-"};
  write_body(writer);
}

void write_line(Html& html, std::string_view attributes, std::string_view words) {
  html.raw("<p");
  html.raw(attributes);
  html.raw(">");
  html.literal(words);
  html.raw("</p>\n");
}

// A graded quiz needs the script, or the platform of a centre; without one its questions can be read (design.md, 15).
void write_slot(Html& html, const Course& course, const PageFrame& frame, std::size_t index, std::string_view name) {
  const auto& quiz = course.quizzes[index];
  const auto stop = frame.quiz_stops[index];
  if (name == "id") return html.literal(quiz.id.value);
  if (name == "title") return html.text(quiz.title);
  if (name == "rules") return html.literal(rules(frame, quiz));
  if (name == "module-crumb")
    return write_module_crumb(html, course, frame, stop == nowhere ? nowhere : frame.stops[stop].module, "../");
  if (name == "introduction") return write_introduction(html, course, frame, quiz);
  if (name == "questions") return write_questions(html, course, frame, quiz);
  if (name == "reread") return write_reread(html, course, frame, index);
  if (name == "steps") return write_steps(html, frame, stop, "../");
  if (name == "navigation") return write_module_navigation(html, frame, stop);
  if (name == "waits") return write_waits(html, course, frame, stop);
  if (name == "required") {
    if (quiz.required) write_line(html, " class=\"quiz-required\"", frame.texts["quiz-required"]);
    return;
  }
  assert(name == "graded" && "the quiz's template has a slot that nobody fills");
  if (!quiz.practice)
    write_line(html, " class=\"box quiz-without-script\" data-without-script", frame.texts["quiz-without-script"]);
}

std::vector<std::string> scripts_of(const Quiz& quiz) {
  auto scripts = type_scripts(quiz.questions);
  scripts.insert(scripts.begin(), "assets/quiz.js");
  return scripts;
}

}  // namespace

Slotted quiz_slots(const Course& course, const PageFrame& frame) {
  auto data = template_data(course, frame.texts, frame.typography, "../");
  for (const auto* name : {"id", "title", "rules", "module-crumb", "introduction", "questions", "steps", "navigation",
                           "required", "graded", "reread", "waits"})
    data.set(name, slot(name));
  return render_template("quiz", data);
}

RenderedPage quiz_page(const Course& course, const PageFrame& frame, std::size_t index) {
  const auto& quiz = course.quizzes[index];
  const PageHead head{.path = page_of(quiz.id),
                      .kind = "quiz",
                      .id = quiz.id.value,
                      .title = quiz.title,
                      .root = "../",
                      .data = quiz.questions.empty() ? std::string() : answers_path("quiz", quiz.id.value),
                      .scripts = scripts_of(quiz),
                      .styles = type_styles(quiz.questions)};
  return make_page(frame, head, [&](Html& html) {
    write_slotted(html, frame.quiz, [&](std::string_view name) { write_slot(html, course, frame, index, name); });
  });
}

}  // namespace mooc
