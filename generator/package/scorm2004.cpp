#include "package/scorm2004.h"

#include "package/manifest.h"
#include "package/scorm_files.h"

namespace mooc {

Parsed<std::vector<Artifact>> package_scorm2004(const Course& course, std::span<const RenderedPage> pages) {
  Parsed<std::vector<Artifact>> package = scorm_files(course, pages, "scorm2004");
  if (has_errors(package.diagnostics)) return package;
  add_manifest(package.value, scorm2004_manifest(course.info, package.value));
  return package;
}

}  // namespace mooc
