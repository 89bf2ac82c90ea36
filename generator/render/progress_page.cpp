// «Ma progression et mes données»: where one stands, and what one may do with the record.
#include "render/links.h"
#include "render/page.h"
#include "render/page_parts.h"
#include "render/page_template.h"
#include "render/pages.h"
#include "render/profile.h"
#include "render/reflections.h"
#include "render/reporting_data.h"

namespace mooc {
namespace {

void write_modules(Html& html, const Course& course, const PageFrame& frame) {
  for (std::size_t i = 0; i < course.modules.size(); ++i) {
    const auto& module = course.modules[i];
    html.raw("<section class=\"progress-module\">\n<h2");
    html.attribute("data-progress", "module:" + module.id.value);
    html.raw("><a");
    html.attribute("href", page_of(module.id));
    html.raw(">");
    html.text(
        frame.texts.filled("module-crumb", {{"n", std::to_string(module_number(course, i))}, {"title", module.title}}));
    html.raw("</a> <span class=\"state\" data-progress-text></span></h2>\n<ol class=\"stops\">\n");
    write_stops(html, course, frame, i, "", StopDetail::state);
    html.raw("</ol>\n");
    write_take_away(html, course, frame, i, TakeAwayPlace::progress);
    html.raw("</section>\n");
  }
}

}  // namespace

RenderedPage progress_page(const Course& course, const PageFrame& frame) {
  auto data = template_data(course, frame.texts, frame.typography, "");
  for (const auto* name : {"modules", "profile", "take-away"}) data.set(name, slot(name));
  data.set("pass-mark", pass_mark_words(course, frame));
  data.set("has-quizzes", !course.quizzes.empty() || has_graded_scenario(course));
  const auto main = render_template("progress", data);
  const PageHead head{.path = "progress.html",
                      .kind = "progress",
                      .id = {},
                      .title = std::string(frame.texts["progress-title"]),
                      .root = {},
                      .data = std::string(reporting_path),
                      .scripts = {"assets/progress.js"}};
  return make_page(frame, head, [&](Html& html) {
    write_slotted(html, main, [&](std::string_view name) {
      if (name == "take-away") return write_take_away_all(html, course, frame);
      if (name == "profile") return write_profile(html, course, frame);
      write_modules(html, course, frame);
    });
  });
}

}  // namespace mooc
