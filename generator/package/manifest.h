// The imsmanifest.xml of a package with one SCO: the whole course behind its shell, `index.html`.
// Written for strict readers (order and names as the XSDs of the standard want them) and for Moodle's, which knows
// elements by their literal prefix only: packaging elements stand without prefix, those of ADL and IMS with the usual
// ones.
#pragma once

#include <span>
#include <string>

#include "model/artifact.h"
#include "model/course.h"

namespace mooc {

// `files`: every other file of the package, sorted by path.
std::string scorm12_manifest(const CourseInfo& course, std::span<const Artifact> files);
std::string scorm2004_manifest(const CourseInfo& course, std::span<const Artifact> files);

}  // namespace mooc
