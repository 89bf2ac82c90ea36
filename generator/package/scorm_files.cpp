#include "package/scorm_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "package/site_files.h"

namespace mooc {
namespace {

bool by_path(const Artifact& left, const Artifact& right) { return left.path < right.path; }

Diagnostic state_too_long(const Course& course) {
  return error(
      "state-too-long", course.info.span,
      fmt::format("a learner's record of this course can grow to {} characters, and a platform surely keeps only {}",
                  course.state_characters, state_limit),
      "shorten what `mooc check` names as the longest part, or make two courses of this one");
}

std::string_view name_of(Lms lms) {
  switch (lms) {
    case Lms::moodle:
      return "moodle";
    case Lms::strict:
      return "strict";
    case Lms::minimal:
      return "minimal";
  }
  return "";
}

// PackageData of templates/runtime/course.ts.
std::string package_data(const PackageOptions& options, std::string_view standard) {
  return fmt::format("self.moocPackage={{standard:\"{}\",lms:\"{}\",interactions:{},objectives:{},reflections:{}}};\n",
                     standard, name_of(options.lms), options.interactions, options.objectives, options.reflections);
}

}  // namespace

Parsed<std::vector<Artifact>> scorm_files(const Course& course, std::span<const RenderedPage> pages,
                                          std::string_view standard) {
  if (course.state_characters > state_limit) return {{}, {state_too_long(course)}};
  std::vector<Artifact> files = site_artifacts(course, pages, Where::package_only, "site/");
  files.push_back(package_shell(pages));
  files.push_back({"data/package.js", package_data(course.info.package, standard)});
  std::sort(files.begin(), files.end(), by_path);
  return {std::move(files), {}};
}

void add_manifest(std::vector<Artifact>& files, std::string manifest) {
  Artifact file{"imsmanifest.xml", std::move(manifest)};
  const auto place = std::lower_bound(files.begin(), files.end(), file, by_path);
  files.insert(place, std::move(file));
}

}  // namespace mooc
