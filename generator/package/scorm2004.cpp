#include "package/scorm2004.h"

#include "package/scorm_files.h"

namespace mooc {

Parsed<std::vector<Artifact>> package_scorm2004(const Course& course, std::span<const RenderedPage> pages) {
  return scorm_package(Standard::scorm2004, course, pages);
}

Parsed<std::vector<Artifact>> package_scorm2004_modules(const Course& course, std::span<const CoursePart> parts) {
  return scorm_package_of_modules(Standard::scorm2004, course, parts);
}

}  // namespace mooc
