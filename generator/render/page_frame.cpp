#include "render/page_frame.h"

#include <fmt/format.h>

#include "render/body_writer.h"
#include "render/help_lines.h"
#include "render/lesson_main.h"
#include "render/links.h"
#include "render/page.h"
#include "render/pages.h"

namespace mooc {
namespace {

StopPage stop_page(const Course& course, const Stop& stop, std::size_t module) {
  using Kind = StopPage::Kind;
  return std::visit(
      overloaded{[&](const ModuleStop& at) {
                   return StopPage{Kind::module, at.id.value, page_of(at.id), course.module(at.id).title, module};
                 },
                 [&](const LessonStop& at) {
                   return StopPage{Kind::lesson, at.id.value, page_of(at.id), course.lesson(at.id).title, module};
                 },
                 [&](const QuizStop& at) {
                   return StopPage{Kind::quiz, at.id.value, page_of(at.id), course.quiz(at.id).title, module};
                 }},
      stop);
}

// A stop belongs to the module whose page was passed last.
void walk(PageFrame& frame, const Course& course) {
  frame.module_stops.assign(course.modules.size(), nowhere);
  frame.lesson_stops.assign(course.lessons.size(), nowhere);
  frame.quiz_stops.assign(course.quizzes.size(), nowhere);
  auto module = nowhere;
  for (const auto& stop : course.path) {
    const auto place = frame.stops.size();
    std::visit(overloaded{[&](const ModuleStop& at) {
                            module = course.module_index.at(at.id);
                            frame.module_stops[module] = place;
                          },
                          [&](const LessonStop& at) { frame.lesson_stops[course.lesson_index.at(at.id)] = place; },
                          [&](const QuizStop& at) { frame.quiz_stops[course.quiz_index.at(at.id)] = place; }},
               stop);
    frame.stops.push_back(stop_page(course, stop, module));
  }
}

ModuleNavigation module_navigation(const PageFrame& frame, std::size_t module) {
  ModuleNavigation navigation;
  navigation.first_stop = frame.module_stops[module];
  if (navigation.first_stop == nowhere) return navigation;
  Html html(frame.typography);
  const auto& stops = frame.stops;
  for (auto i = navigation.first_stop; i < stops.size() && stops[i].module == module; ++i) {
    html.raw("<li");
    html.attribute("data-progress", progress_key(stops[i]));
    html.raw("><a");
    html.attribute("href", "../" + stops[i].page);
    navigation.cuts.push_back(html.size());
    html.raw(">");
    html.text(stops[i].title);
    html.raw("</a> <span class=\"state\" data-progress-text></span></li>\n");
  }
  navigation.html = std::move(html).take();
  return navigation;
}

std::string definition(const PageFrame& frame, const Course& course, const Term& term) {
  Html html(frame.typography);
  const auto ids = anchor_of(term.id) + "-";
  BodyWriter writer{course, frame, term.definition, html, "../", ids};
  write_body(writer);
  return std::move(html).take();
}

}  // namespace

std::string progress_key(const StopPage& stop) {
  switch (stop.kind) {
    case StopPage::Kind::module:
      return "module:" + stop.id;
    case StopPage::Kind::lesson:
      return "lesson:" + stop.id;
    case StopPage::Kind::quiz:
      return "quiz:" + stop.id;
  }
  return {};
}

PageFrame make_page_frame(const Course& course) {
  PageFrame frame;
  frame.typography = typography_of(course.info.language);
  frame.course_title = course.info.title;
  frame.texts = ui_texts(course.info.language);
  for (std::size_t i = 0; i < course.media.size(); ++i) frame.media.emplace(course.media[i].path, i);
  walk(frame, course);
  frame.help_lines = help_lines_html(course, frame.texts, frame.typography, HelpLinesLook::open);
  frame.folded_help_lines = help_lines_html(course, frame.texts, frame.typography, HelpLinesLook::folded);
  for (const auto& term : course.glossary) frame.definitions.push_back(definition(frame, course, term));
  for (std::size_t i = 0; i < course.modules.size(); ++i) frame.navigation.push_back(module_navigation(frame, i));
  frame.reread = lessons_behind_quizzes(course);
  frame.root_page = page_slots(course, frame, "");
  frame.inner_page = page_slots(course, frame, "../");
  frame.lesson = lesson_slots(course, frame);
  frame.module = module_slots(course, frame);
  frame.quiz = quiz_slots(course, frame);
  return frame;
}

}  // namespace mooc
