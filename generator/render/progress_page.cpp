// «Ma progression et mes données»: where one stands, and what one may do with the record.
#include "render/page.h"
#include "render/page_template.h"
#include "render/pages.h"

namespace mooc {
namespace {

TemplateList stops_of(const PageFrame& frame, std::size_t module) {
  TemplateList list;
  for (const auto& stop : frame.stops) {
    if (stop.module != module || stop.kind == StopPage::Kind::module) continue;
    TemplateData entry;
    entry.set("key", progress_key(stop));
    entry.set("page", stop.page);
    entry.set("title", typographic(stop.title, frame.typography));
    entry.set("quiz", stop.kind == StopPage::Kind::quiz);
    list.push_back(entry);
  }
  return list;
}

TemplateList modules_of(const Course& course, const PageFrame& frame) {
  TemplateList list;
  for (std::size_t i = 0; i < course.modules.size(); ++i) {
    TemplateData entry;
    entry.set("id", course.modules[i].id.value);
    entry.set("title", frame.texts.filled("module-crumb", {{"n", std::to_string(i + 1)},
                                                           {"title", typographic(course.modules[i].title, frame.typography)}}));
    entry.set("stops", stops_of(frame, i));
    list.push_back(entry);
  }
  return list;
}

}  // namespace

RenderedPage progress_page(const Course& course, const PageFrame& frame) {
  auto data = template_data(course, frame.texts, frame.typography, "");
  data.set("modules", modules_of(course, frame));
  data.set("pass-mark", frame.texts.filled("home-pass-mark", {{"n", written_number(frame.texts, course.info.pass_mark)}}));
  data.set("has-quizzes", !course.quizzes.empty());
  const auto main = render_template("progress", data);
  const PageHead head{
      .path = "progress.html", .kind = "progress", .id = {}, .title = std::string(frame.texts["progress-title"]), .root = {}};
  return make_page(frame, head, [&](Html& html) { write_slotted(html, main, [](std::string_view) {}); });
}

}  // namespace mooc
