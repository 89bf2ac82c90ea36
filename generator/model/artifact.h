// What comes out: rendered pages that every target shares, and artifacts that write/ puts on disk or into a zip.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace mooc {

// Answers are shown by the site (design.md, 15) and never stand in a package's HTML.
enum class Where { everywhere, site_only, package_only };

struct HtmlPart {
  std::string html;
  Where where = Where::everywhere;
};

// One HTML page or data file of the course, relative to the site's root.
struct RenderedPage {
  std::string path;  // lesson/reformuler.html, data/course.js
  std::vector<HtmlPart> parts;
  std::string title;
};

using RenderedLesson = RenderedPage;

// A file to write: bytes, or a medium to copy.
struct CopyOf {
  std::string on_disk;
  std::uint64_t size = 0;
};
struct Artifact {
  std::string path;  // relative, with '/'
  std::variant<std::string, CopyOf> content;
};

}  // namespace mooc
