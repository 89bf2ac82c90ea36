// Every page and data file of a course that is not a lesson: home, modules, quizzes, glossary, help, about, progress, the two
// shells, data/course.js and the answer keys.
#pragma once

#include <vector>

#include "model/artifact.h"
#include "model/course.h"
#include "render/page_frame.h"

namespace mooc {

// In no order that matters; each path once. `package-shell.html` is the root page of a package (package/site_files.h).
std::vector<RenderedPage> render_pages(const Course& course, const PageFrame& frame);

}  // namespace mooc
