#include "package/scorm12.h"

#include "package/manifest.h"
#include "package/scorm_files.h"

namespace mooc {

Parsed<std::vector<Artifact>> package_scorm12(const Course& course, std::span<const RenderedPage> pages) {
  Parsed<std::vector<Artifact>> package = scorm_files(course, pages, "scorm12");
  if (has_errors(package.diagnostics)) return package;
  add_manifest(package.value, scorm12_manifest(course.info, package.value));
  return package;
}

}  // namespace mooc
