// The lessons and quizzes of a module as a list, for the module's page and for the learner's progress.
#include <fmt/format.h>

#include <algorithm>

#include "render/page_parts.h"

namespace mooc {
namespace {

void write_title(Html& html, const PageFrame& frame, const StopPage& stop, std::string_view root) {
  html.raw("<a");
  html.attribute("href", fmt::format("{}{}", root, stop.page));
  html.raw(">");
  if (stop.kind == StopPage::Kind::quiz) {
    html.literal(frame.texts["quiz-label"]);
    html.raw(" ");
  }
  html.text(stop.title);
  html.raw("</a>");
}

void write_size(Html& html, const Course& course, const PageFrame& frame, const StopPage& stop) {
  html.raw(" <span class=\"stop-facts\">");
  if (stop.kind == StopPage::Kind::quiz) {
    const auto& quiz = course.quiz(QuizId{stop.id});
    html.literal(frame.texts.counted("questions", static_cast<long long>(quiz.questions.size())));
  } else {
    const auto& lesson = course.lesson(LessonId{stop.id});
    html.literal(written_duration(frame.texts, minutes(lesson)));
    if (!lesson.required) html.literal(fmt::format(" · {}", frame.texts["optional"]));
  }
  html.raw("</span>");
}

void write_summary(Html& html, const Course& course, const StopPage& stop) {
  if (stop.kind != StopPage::Kind::lesson) return;
  const auto& summary = course.lesson(LessonId{stop.id}).summary;
  if (summary.empty()) return;
  html.raw("\n<p class=\"stop-summary\">");
  html.text(summary);
  html.raw("</p>\n");
}

// Those that count, for who looks how far they are.
void write_graded_scenarios(Html& html, const Course& course, const PageFrame& frame, const StopPage& stop,
                            std::string_view root) {
  if (stop.kind != StopPage::Kind::lesson) return;
  for (const auto& scenario : course.lesson(LessonId{stop.id}).scenarios) {
    if (!scenario.graded) continue;
    html.raw("<li");
    html.attribute("data-progress", "scenario:" + scenario.id.value);
    html.raw("><a");
    html.attribute("href", fmt::format("{}{}#scenario-{}", root, stop.page, scenario.id.value));
    html.raw(">");
    html.literal(frame.texts["scenario-label"]);
    html.raw(" ");
    html.text(scenario.title);
    html.raw("</a> <span class=\"state\" data-progress-text></span></li>\n");
  }
}

}  // namespace

bool has_graded_scenario(const Course& course) {
  return std::any_of(course.lessons.begin(), course.lessons.end(), [](const Lesson& lesson) {
    return std::any_of(lesson.scenarios.begin(), lesson.scenarios.end(),
                       [](const Scenario& scenario) { return scenario.graded; });
  });
}

std::string pass_mark_words(const Course& course, const PageFrame& frame) {
  return frame.texts.filled(has_graded_scenario(course) ? "home-pass-mark-both" : "home-pass-mark",
                            {{"n", written_number(frame.texts, course.info.pass_mark)}});
}

void write_stops(Html& html, const Course& course, const PageFrame& frame, std::size_t module, std::string_view root,
                 StopDetail detail) {
  const auto first = frame.module_stops[module];
  for (auto i = first; i < frame.stops.size() && frame.stops[i].module == module; ++i) {
    const auto& stop = frame.stops[i];
    if (stop.kind == StopPage::Kind::module) continue;
    html.raw("<li");
    html.attribute("data-progress", progress_key(stop));
    html.raw(">");
    write_title(html, frame, stop, root);
    if (detail == StopDetail::facts) write_size(html, course, frame, stop);
    html.raw(" <span class=\"state\" data-progress-text></span>");
    if (detail == StopDetail::facts) write_summary(html, course, stop);
    html.raw("</li>\n");
    if (detail == StopDetail::state) write_graded_scenarios(html, course, frame, stop, root);
  }
}

}  // namespace mooc
