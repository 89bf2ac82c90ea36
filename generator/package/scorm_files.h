// What both SCORM packages hold beside their manifest: the shell as `index.html`, its data, and the site under `site/`.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/artifact.h"
#include "model/course.h"
#include "source/parsed.h"

namespace mooc {

// Sorted by path, without answers in HTML (design.md, 15). `standard` is what the shell is told: scorm12 or scorm2004.
// Refuses a course whose learner's record may outgrow a platform's (`state-too-long`): then no file is given.
// `pages` must hold the shell, `package-shell.html`.
Parsed<std::vector<Artifact>> scorm_files(const Course& course, std::span<const RenderedPage> pages,
                                          std::string_view standard);

// Puts the manifest where it belongs among the sorted files.
void add_manifest(std::vector<Artifact>& files, std::string manifest);

}  // namespace mooc
