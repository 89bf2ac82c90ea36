// A whole SCORM package: for each SCO the shell as `index.html`, its data and the site under `site/`; then the manifest
// and what belongs to it.
#pragma once

#include <span>
#include <vector>

#include "model/artifact.h"
#include "model/course.h"
#include "model/standard.h"
#include "package/sco.h"
#include "source/parsed.h"

namespace mooc {

// One SCO, the course. Sorted by path, without answers in HTML (design.md, 15). Refuses a course whose learner's record
// may outgrow a platform's (`state-too-long`): then no file is given. `pages` must hold the shell,
// `package-shell.html`.
Parsed<std::vector<Artifact>> scorm_package(Standard standard, const Course& course,
                                            std::span<const RenderedPage> pages);

// One SCO a module, each in a folder named for it; every part is refused or not by itself. `parts`: the modules of
// `course`, in order.
Parsed<std::vector<Artifact>> scorm_package_of_modules(Standard standard, const Course& course,
                                                       std::span<const CoursePart> parts);

}  // namespace mooc
