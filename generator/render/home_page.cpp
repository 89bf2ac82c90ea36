// The course's home: what, for whom, how long, what may hurt, and the path of modules.
#include <fmt/format.h>

#include "render/course_path.h"
#include "render/in_order.h"
#include "render/links.h"
#include "render/page.h"
#include "render/page_parts.h"
#include "render/page_template.h"
#include "render/pages.h"

namespace mooc {
namespace {

constexpr std::size_t scenes = 6;  // landscapes in part-scenes.mustache; longer courses pass them again

std::string size_of(const PageFrame& frame, const Course& course, std::size_t index) {
  const auto& module = course.modules[index];
  auto words = fmt::format("{} · {}", written_duration(frame.texts, minutes(course, module)),
                           frame.texts.counted("lessons", static_cast<long long>(module.lessons.size())));
  long long quizzes = 0;
  for (const auto& stop : frame.stops) quizzes += stop.module == index && stop.kind == StopPage::Kind::quiz ? 1 : 0;
  if (quizzes > 0) words += " · " + frame.texts.counted("quizzes", quizzes);
  return words;
}

std::string objectives_of(const PageFrame& frame, const Module& module) {
  Html html(frame.typography);
  for (const auto& objective : module.objectives) {
    html.raw("<li>");
    html.text(objective.text);
    html.raw("</li>\n");
  }
  return std::move(html).take();
}

TemplateList modules_of(const PageFrame& frame, const Course& course) {
  TemplateList list;
  for (std::size_t i = 0; i < course.modules.size(); ++i) {
    const auto& module = course.modules[i];
    TemplateData entry;
    entry.set("id", module.id.value);
    entry.set("page", page_of(module.id));
    entry.set("number", frame.texts.filled("module-number", {{"n", std::to_string(module_number(course, i))}}));
    entry.set("title", typographic(module.title, frame.typography));
    entry.set("summary", optional_words(module.summary, frame.typography));
    entry.set("size", size_of(frame, course, i));
    entry.set("stretch", path_stretch_svg(frame, i));
    entry.set("scene", std::to_string(i % scenes + 1));
    entry.set("objectives",
              module.objectives.empty() ? TemplateData(false) : TemplateData(objectives_of(frame, module)));
    list.push_back(entry);
  }
  return list;
}

// Of a module that is a package of its own: where it belongs.
std::string subtitle_of(const Course& course, const PageFrame& frame) {
  if (!course.whole) return course.info.subtitle;
  return frame.texts.filled("part-of", {{"n", std::to_string(course.whole->module)}, {"title", course.whole->title}});
}

}  // namespace

RenderedPage home_page(const Course& course, const PageFrame& frame) {
  const auto& info = course.info;
  auto data = template_data(course, frame.texts, frame.typography, "");
  data.set("subtitle", optional_words(subtitle_of(course, frame), frame.typography));
  data.set("description", optional_words(info.description, frame.typography));
  data.set("audience", optional_words(info.audience, frame.typography));
  data.set("prerequisites", optional_words(info.prerequisites, frame.typography));
  data.set("may-hurt", optional_words(info.may_hurt, frame.typography));
  data.set("duration", written_duration(frame.texts, course.minutes));
  data.set("pass-mark", pass_mark_words(course, frame));
  data.set("has-quizzes", !course.quizzes.empty() || has_graded_scenario(course));
  data.set("start", frame.stops.empty() ? std::string("index.html") : frame.stops.front().page);
  data.set("modules", modules_of(frame, course));
  data.set("record-line",
           std::string(frame.texts[reported(info.package).reflections ? "record-line-may-send" : "record-line"]));
  data.set("in-order", in_order_words(course, frame.texts));
  const auto main = render_template("home", data);
  return make_page(frame, {.path = "index.html", .kind = "home", .id = {}, .title = info.title, .root = {}},
                   [&](Html& html) { write_slotted(html, main, [](std::string_view) {}); });
}

}  // namespace mooc
