// A module's page: what one will be able to do, its introduction, its lessons.
#include <cassert>

#include "render/answer_data.h"
#include "render/body_writer.h"
#include "render/extras.h"
#include "render/in_order.h"
#include "render/links.h"
#include "render/page.h"
#include "render/page_parts.h"
#include "render/page_template.h"
#include "render/pages.h"
#include "render/reflections.h"

namespace mooc {
namespace {

std::string position(const Course& course, const PageFrame& frame, std::size_t index) {
  const auto count = course.whole ? course.whole->modules : static_cast<int>(course.modules.size());
  return frame.texts.filled("module-position",
                            {{"n", std::to_string(module_number(course, index))}, {"count", std::to_string(count)}});
}

void write_introduction(Html& html, const Course& course, const PageFrame& frame, const Module& module) {
  const auto owner = "module:" + module.id.value;
  BodyWriter writer{course, frame, module.body, html, "../", {}, module.questions, owner};
  write_body(writer);
}

}  // namespace

Slotted module_slots(const Course& course, const PageFrame& frame) {
  auto data = template_data(course, frame.texts, frame.typography, "../");
  data.set("in-order", in_order_words(course, frame.texts));
  for (const auto* name :
       {"id", "title", "position", "duration", "objectives", "body", "stops", "take-away", "steps", "words"})
    data.set(name, slot(name));
  return render_template("module", data);
}

RenderedPage module_page(const Course& course, const PageFrame& frame, std::size_t index) {
  const auto& module = course.modules[index];
  const PageHead head{.path = page_of(module.id),
                      .kind = "module",
                      .id = module.id.value,
                      .title = module.title,
                      .root = "../",
                      .data = module.questions.empty() ? std::string() : answers_path("module", module.id.value),
                      .scripts = scripts_of(module),
                      .styles = styles_of(module)};
  return make_page(frame, head, [&](Html& html) {
    write_slotted(html, frame.module, [&](std::string_view name) {
      if (name == "id") return html.literal(module.id.value);
      if (name == "title") return html.text(module.title);
      if (name == "position") return html.literal(position(course, frame, index));
      if (name == "duration") return html.literal(written_duration(frame.texts, minutes(course, module)));
      if (name == "objectives") return write_objectives(html, frame, module.objectives, "../");
      if (name == "body") return write_introduction(html, course, frame, module);
      if (name == "stops") return write_stops(html, course, frame, index, "../", StopDetail::facts);
      if (name == "take-away") return write_take_away(html, course, frame, index, TakeAwayPlace::module_page);
      if (name == "steps") return write_steps(html, frame, frame.module_stops[index], "../");
      assert(name == "words" && "the module's template has a slot that nobody fills");
      write_words(html, course, frame, module.body);
    });
  });
}

}  // namespace mooc
