#include "render/reflections.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace mooc {
namespace {

bool has_reflections(const Course& course, const Module& module) {
  const auto any = [](const Body& body) { return !reflections_in(body).empty(); };
  return any(module.body) || std::any_of(module.lessons.begin(), module.lessons.end(),
                                         [&](const LessonId& id) { return any(course.lesson(id).body); });
}

// `module` is empty for the whole course. `shown` says by which attributes the script shows it.
void write_offer(Html& html, std::string_view module, std::string_view shown, std::string_view label,
                 std::string_view more) {
  html.raw("<div class=\"record-action take-away\"");
  html.attribute("data-take-away", module);
  html.raw(shown);
  html.raw(">\n<button type=\"button\" class=\"quiet\">");
  html.literal(label);
  html.raw("</button>\n");
  if (!more.empty()) {
    html.raw("<p class=\"box-foot\">");
    html.literal(more);
    html.raw("</p>\n");
  }
  html.raw("</div>\n");
}

}  // namespace

std::vector<const Directive*> reflections_in(const Body& body) {
  std::vector<const Directive*> found;
  for (const auto& directive : body.directives)
    if (directive.kind == DirectiveKind::reflection) found.push_back(&directive);
  return found;
}

void write_take_away(Html& html, const Course& course, const PageFrame& frame, std::size_t module,
                     TakeAwayPlace place) {
  const auto& one = course.modules[module];
  if (!has_reflections(course, one)) return;
  constexpr std::string_view with_script = " data-with-script hidden";
  constexpr std::string_view once_written = " data-once-written hidden";
  const auto& texts = frame.texts;
  switch (place) {
    case TakeAwayPlace::lesson_end:
      return write_offer(html, one.id.value, with_script, texts["take-module"], texts["take-more"]);
    case TakeAwayPlace::module_page:
      return write_offer(html, one.id.value, once_written, texts["take-module"], texts["take-more"]);
    case TakeAwayPlace::progress:
      return write_offer(html, one.id.value, once_written,
                         texts.filled("take-module-n", {{"n", std::to_string(module_number(course, module))}}), {});
  }
}

void write_take_away_all(Html& html, const Course& course, const PageFrame& frame) {
  const bool any = std::any_of(course.modules.begin(), course.modules.end(),
                               [&](const Module& module) { return has_reflections(course, module); });
  if (any) write_offer(html, {}, {}, frame.texts["take-course"], frame.texts["take-more"]);
}

}  // namespace mooc
