// The course as a SCORM 2004 (4th Edition) package with one SCO.
#pragma once

#include <span>
#include <vector>

#include "model/artifact.h"
#include "model/course.h"
#include "source/parsed.h"

namespace mooc {

// Sorted by path, `imsmanifest.xml` among them. No file and an error (`state-too-long`) when a learner's record may
// outgrow what platforms keep.
Parsed<std::vector<Artifact>> package_scorm2004(const Course& course, std::span<const RenderedPage> pages);

}  // namespace mooc
