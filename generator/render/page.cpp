#include "render/page.h"

#include <fmt/format.h>

#include <cassert>

#include "render/page_template.h"
#include "render/theme.h"

namespace mooc {

Slotted page_slots(const Course& course, const PageFrame& frame, std::string_view root) {
  auto data = template_data(course, frame.texts, frame.typography, root);
  for (const auto* name :
       {"kind", "id", "title", "scripts", "main", "here-glossary", "here-progress", "here-help", "here-about"})
    data.set(name, slot(name));
  data.set("shell", false);
  data.set("theme", !theme_css(course).empty());
  data.set("licence", typographic(course.info.licence, frame.typography));
  return render_template("page", data);
}

void write_page_slot(Html& html, const PageFrame& frame, const PageHead& head, std::string_view name) {
  constexpr std::string_view here = "here-";
  if (name == "kind") return html.literal(head.kind);
  if (name == "id") return html.literal(head.id);
  if (name == "title") {
    html.text(head.title);
    if (head.kind != "home") html.text(" · " + frame.course_title);
    return;
  }
  if (name == "scripts") {
    const auto script = [&](std::string_view path) {
      html.raw(fmt::format("<script defer src=\"{}{}\"></script>\n", head.root, path));
    };
    if (!head.data.empty()) script(head.data);
    for (const auto& path : head.styles)
      html.raw(fmt::format("<link rel=\"stylesheet\" href=\"{}{}\">\n", head.root, path));
    for (const auto& path : head.scripts) script(path);
    return;
  }
  assert(name.starts_with(here) && "the frame has a slot that nobody fills");
  if (name.substr(here.size()) == head.kind) html.raw(" aria-current=\"page\"");
}

}  // namespace mooc
