#include "build/pack_course.h"

#include <algorithm>
#include <utility>

#include "model/course_part.h"
#include "render/page_frame.h"
#include "render/page_recipes.h"

namespace mooc {
namespace {

using Packages = Parsed<std::vector<PackedCourse>>;

std::vector<RenderedPage> render_course(const Course& course, const Cores& cores) {
  const PageFrame frame = make_page_frame(course);
  const auto recipes = page_recipes(course);
  return parallel_map<RenderedPage>(cores, recipes.size(),
                                    [&](std::size_t i) { return recipes[i].make(course, frame, recipes[i].place); });
}

std::vector<CoursePart> render_modules(const Course& course, const Cores& cores) {
  std::vector<CoursePart> parts;
  for (std::size_t i = 0; i < course.modules.size(); ++i) {
    parts.push_back({part_of(course, i), {}});
    parts.back().pages = render_course(parts.back().course, cores);
  }
  return parts;
}

void add(Packages& packages, const Course& named, int state_characters, Parsed<std::vector<Artifact>> artifacts) {
  append(packages.diagnostics, std::move(artifacts.diagnostics));
  packages.value.push_back({named.info.id, named.info.title, state_characters, std::move(artifacts.value)});
}

// The worst record of any SCO.
int longest_state(const std::vector<CoursePart>& parts) {
  int longest = 0;
  for (const CoursePart& part : parts) longest = std::max(longest, part.course.state_characters);
  return longest;
}

}  // namespace

Packages pack_course(const Course& course, const Target& target, const Cores& cores,
                     const std::function<void(std::string_view)>& done) {
  Packages packages;
  const bool launches_modules = course.info.package.granularity == Granularity::module;
  if (!target.standard || !(course.info.package.split || launches_modules)) {
    const auto pages = render_course(course, cores);
    done("render");
    add(packages, course, course.state_characters, target.pack(course, pages));
  } else {
    const auto parts = render_modules(course, cores);
    done("render");
    if (launches_modules) {
      add(packages, course, longest_state(parts), target.pack_modules(course, parts));
    } else {
      for (const CoursePart& part : parts)
        add(packages, part.course, part.course.state_characters, target.pack(part.course, part.pages));
    }
  }
  done("package");
  return packages;
}

}  // namespace mooc
