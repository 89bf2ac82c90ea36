// The course as a SCORM 1.2 package: one SCO, or one SCO a module.
#pragma once

#include <span>
#include <vector>

#include "model/artifact.h"
#include "model/course.h"
#include "package/sco.h"
#include "source/parsed.h"

namespace mooc {

// Sorted by path, `imsmanifest.xml` among them. No file and an error (`state-too-long`) when a learner's record may
// outgrow what platforms keep.
Parsed<std::vector<Artifact>> package_scorm12(const Course& course, std::span<const RenderedPage> pages);

// The same with a SCO for each of `parts`, the modules of `course`, in a folder named for it (under Lms::strict only).
Parsed<std::vector<Artifact>> package_scorm12_modules(const Course& course, std::span<const CoursePart> parts);

}  // namespace mooc
