// Where to find help: all help lines by country, on the way of every page.
#include "render/page.h"
#include "render/page_template.h"
#include "render/pages.h"

namespace mooc {
namespace {

TemplateList countries_of(const Course& course, const PageFrame& frame) {
  TemplateList list;
  for (const auto& country : course.info.help_lines) {
    TemplateData entry;
    entry.set("code", country.country);
    entry.set("name", typographic(country.name, frame.typography));
    list.push_back(entry);
  }
  return list;
}

}  // namespace

RenderedPage help_page(const Course& course, const PageFrame& frame) {
  auto data = template_data(course, frame.texts, frame.typography, "");
  data.set("countries", countries_of(course, frame));
  data.set("any", !course.info.help_lines.empty());
  data.set("dated", !course.info.help_lines_date.empty());
  data.set("date", frame.texts.filled("help-date", {{"date", written_date(frame.texts, course.info.help_lines_date)}}));
  data.set("lines", frame.help_lines);
  const auto main = render_template("help", data);
  const PageHead head{
      .path = "help.html", .kind = "help", .id = {}, .title = std::string(frame.texts["help-title"]), .root = {}};
  return make_page(frame, head, [&](Html& html) { write_slotted(html, main, [](std::string_view) {}); });
}

}  // namespace mooc
