// A module's page: what one will be able to do, its introduction, its lessons.
#include "render/answer_data.h"
#include "render/body_writer.h"
#include "render/links.h"
#include "render/page.h"
#include "render/page_parts.h"
#include "render/page_template.h"
#include "render/pages.h"

namespace mooc {
namespace {

std::string size_of(const Course& course, const PageFrame& frame, const StopPage& stop) {
  if (stop.kind == StopPage::Kind::lesson) return written_duration(frame.texts, minutes(course.lesson(LessonId{stop.id})));
  if (stop.kind == StopPage::Kind::quiz)
    return frame.texts.counted("questions", static_cast<long long>(course.quiz(QuizId{stop.id}).questions.size()));
  return {};
}

TemplateList stops_of(const Course& course, const PageFrame& frame, std::size_t module) {
  TemplateList list;
  for (const auto& stop : frame.stops) {
    if (stop.module != module || stop.kind == StopPage::Kind::module) continue;
    TemplateData entry;
    const bool lesson = stop.kind == StopPage::Kind::lesson;
    entry.set("key", progress_key(stop));
    entry.set("page", stop.page);
    entry.set("title", typographic(stop.title, frame.typography));
    entry.set("summary", optional_words(lesson ? course.lesson(LessonId{stop.id}).summary : std::string(), frame.typography));
    entry.set("size", size_of(course, frame, stop));
    entry.set("optional", lesson && !course.lesson(LessonId{stop.id}).required);
    entry.set("quiz", !lesson);
    list.push_back(entry);
  }
  return list;
}

void write_introduction(Html& html, const Course& course, const PageFrame& frame, const Module& module) {
  const auto owner = "module:" + module.id.value;
  BodyWriter writer{course, frame, module.body, html, "../", {}, module.questions, owner};
  write_body(writer);
}

}  // namespace

RenderedPage module_page(const Course& course, const PageFrame& frame, std::size_t index) {
  const auto& module = course.modules[index];
  auto data = template_data(course, frame.texts, frame.typography, "../");
  data.set("id", module.id.value);
  data.set("title", typographic(module.title, frame.typography));
  data.set("position", frame.texts.filled("module-position", {{"n", std::to_string(index + 1)},
                                                              {"count", std::to_string(course.modules.size())}}));
  data.set("duration", written_duration(frame.texts, minutes(course, module)));
  data.set("stops", stops_of(course, frame, index));
  for (const auto* name : {"objectives", "body", "steps", "words"}) data.set(name, slot(name));
  const auto main = render_template("module", data);
  const PageHead head{.path = page_of(module.id),
                      .kind = "module",
                      .id = module.id.value,
                      .title = module.title,
                      .root = "../",
                      .answers = module.questions.empty() ? std::string() : answers_path("module", module.id.value)};
  return make_page(frame, head, [&](Html& html) {
    write_slotted(html, main, [&](std::string_view name) {
      if (name == "objectives") return write_objectives(html, frame, module.objectives, "../");
      if (name == "body") return write_introduction(html, course, frame, module);
      if (name == "steps") return write_steps(html, frame, frame.module_stops[index], "../");
      write_words(html, course, frame, module.body);
    });
  });
}

}  // namespace mooc
