#include "package/scorm12.h"

#include "package/scorm_files.h"

namespace mooc {

Parsed<std::vector<Artifact>> package_scorm12(const Course& course, std::span<const RenderedPage> pages) {
  return scorm_package(Standard::scorm12, course, pages);
}

Parsed<std::vector<Artifact>> package_scorm12_modules(const Course& course, std::span<const CoursePart> parts) {
  return scorm_package_of_modules(Standard::scorm12, course, parts);
}

}  // namespace mooc
