#include "render/lesson_main.h"

#include <algorithm>
#include <cassert>

#include "render/body_writer.h"
#include "render/in_order.h"
#include "render/page_parts.h"
#include "render/page_template.h"
#include "render/reflections.h"

namespace mooc {
namespace {

// «Leçon 2 sur 5» of its module.
std::string position(const Course& course, const PageFrame& frame, const Lesson& lesson) {
  const auto& lessons = course.module(lesson.module).lessons;
  const auto place = std::find(lessons.begin(), lessons.end(), lesson.id) - lessons.begin();
  return frame.texts.filled("lesson-position",
                            {{"n", std::to_string(place + 1)}, {"count", std::to_string(lessons.size())}});
}

void write_text(Html& html, const Course& course, const PageFrame& frame, const Lesson& lesson) {
  const auto owner = "lesson:" + lesson.id.value;
  BodyWriter writer{course, frame, lesson.body, html, "../", {}, lesson.questions, owner};
  writer.scenarios = lesson.scenarios;
  write_body(writer);
}

// Where a module ends: after the text of its last lesson.
void write_end_of_module(Html& html, const Course& course, const PageFrame& frame, const Lesson& lesson) {
  const auto module = course.module_index.at(lesson.module);
  if (course.modules[module].lessons.back() == lesson.id)
    write_take_away(html, course, frame, module, TakeAwayPlace::lesson_end);
}

}  // namespace

Slotted lesson_slots(const Course& course, const PageFrame& frame) {
  auto data = template_data(course, frame.texts, frame.typography, "../");
  for (const auto* name : {"id", "title", "module-crumb", "position", "duration", "objectives", "contents", "body",
                           "take-away", "steps", "navigation", "words", "waits"})
    data.set(name, slot(name));
  return render_template("lesson", data);
}

void write_lesson_main(Html& html, const Course& course, const PageFrame& frame, std::size_t index) {
  const auto& lesson = course.lessons[index];
  const auto stop = frame.lesson_stops[index];
  const auto module = course.module_index.at(lesson.module);
  write_slotted(html, frame.lesson, [&](std::string_view name) {
    if (name == "id") return html.literal(lesson.id.value);
    if (name == "title") return html.text(lesson.title);
    if (name == "module-crumb") return write_module_crumb(html, course, frame, module, "../");
    if (name == "position") return html.literal(position(course, frame, lesson));
    if (name == "duration") return html.literal(written_duration(frame.texts, minutes(lesson)));
    if (name == "objectives") return write_objectives(html, frame, lesson.objectives, "../");
    if (name == "contents") return write_contents(html, frame, lesson.body);
    if (name == "body") return write_text(html, course, frame, lesson);
    if (name == "take-away") return write_end_of_module(html, course, frame, lesson);
    if (name == "steps") return write_steps(html, frame, stop, "../");
    if (name == "navigation") return write_module_navigation(html, frame, stop);
    if (name == "waits") return write_waits(html, course, frame, stop);
    assert(name == "words" && "the lesson's template has a slot that nobody fills");
    write_words(html, course, frame, lesson.body);
  });
}

}  // namespace mooc
