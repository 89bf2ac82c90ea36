// The two shells: a page with one frame that fills it and shows the site (architecture.md, "Shell and page").
#include "render/page_template.h"
#include "render/pages.h"
#include "render/theme.h"

namespace mooc {
namespace {

// `site` is the way from the shell to the site's root.
RenderedPage shell(const Course& course, const PageFrame& frame, std::string path, std::string_view site,
                   bool in_package) {
  auto data = template_data(course, frame.texts, frame.typography, site);
  data.set("package", in_package);
  data.set("shell", true);  // Firefox counts a download begun in the frame as a page shown in it: its policy must let
                            // blob addresses in
  data.set("theme", !theme_css(course).empty());
  auto slotted = render_template("shell", data);
  return {std::move(path), {{std::move(slotted.pieces.front().html), Where::everywhere}}, course.info.title};
}

}  // namespace

RenderedPage site_shell(const Course& course, const PageFrame& frame) {
  return shell(course, frame, "shell.html", "", false);
}

RenderedPage package_shell_page(const Course& course, const PageFrame& frame) {
  return shell(course, frame, "package-shell.html", "site/", true);
}

}  // namespace mooc
