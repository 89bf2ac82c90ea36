// Every page and data file of a course, each to be made when it is wanted: all at once by a build, one at a time by the
// preview. Recipes share nothing that changes, so pages can be made on several cores.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/artifact.h"
#include "model/course.h"
#include "render/page_frame.h"

namespace mooc {

struct PageRecipe {
  std::string path;  // lesson/reformuler.html, data/course.js
  RenderedPage (*make)(const Course& course, const PageFrame& frame, std::size_t place) = nullptr;
  std::size_t place = 0;  // handed to `make`: of the lesson, module or quiz in the course
};

// Each path once, in no order that matters. `package-shell.html` is the root page of a package (package/site_files.h).
std::vector<PageRecipe> page_recipes(const Course& course);

}  // namespace mooc
