// The course as a folder of static files, which any web server, any path prefix or a disk can show.
#pragma once

#include <span>
#include <vector>

#include "model/artifact.h"
#include "model/course.h"
#include "source/parsed.h"

namespace mooc {

// Sorted by path. Gives no diagnostics.
Parsed<std::vector<Artifact>> package_site(const Course& course, std::span<const RenderedPage> pages);

}  // namespace mooc
