#include "package/scorm_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "model/state_size.h"
#include "package/manifest.h"
#include "package/metadata.h"
#include "package/site_files.h"

namespace mooc {
namespace {

bool by_path(const Artifact& left, const Artifact& right) { return left.path < right.path; }

// PackageData of templates/runtime/course.ts.
std::string package_data(const PackageOptions& written, Standard standard) {
  const PackageOptions options = reported(written);
  return fmt::format("self.moocPackage={{standard:\"{}\",lms:\"{}\",interactions:{},objectives:{},reflections:{}}};\n",
                     standard == Standard::scorm12 ? "scorm12" : "scorm2004", name_of(options.lms),
                     options.interactions, options.objectives, options.reflections);
}

Diagnostic refusal(const Course& course) {
  const StateTooLong told = state_too_long(course);
  return error("state-too-long", course.info.span, told.message, told.help);
}

Sco sco_of(Standard standard, const Course& course, std::span<const RenderedPage> pages, std::string folder) {
  Sco sco{course.info.id, course.info.title, std::move(folder), {}};
  for (const Quiz& quiz : course.quizzes) {
    if (quiz.practice) continue;
    sco.weight += quiz.weight;
    sco.pass_mark = course.info.pass_mark;
    sco.is_required = sco.is_required || quiz.required;
  }
  for (const Lesson& lesson : course.lessons) {
    for (const Scenario& scenario : lesson.scenarios) {
      if (!scenario.graded) continue;
      sco.weight += scenario.weight;
      sco.pass_mark = course.info.pass_mark;
      sco.is_required = sco.is_required || scenario.required;
    }
  }
  sco.files = site_artifacts(course, pages, Where::package_only, sco.folder + "site/");
  Artifact shell = package_shell(pages);
  shell.path = sco.folder + shell.path;
  sco.files.push_back(std::move(shell));
  sco.files.push_back({sco.folder + "data/package.js", package_data(course.info.package, standard)});
  std::sort(sco.files.begin(), sco.files.end(), by_path);
  return sco;
}

std::vector<Artifact> shared_files(Standard standard, const Course& course) {
  std::vector<Artifact> files;
  if (standard == Standard::scorm2004) files.push_back({"metadata.xml", scorm2004_metadata(course)});
  for (const SchemaFile& schema : course.info.package.schemas)
    files.push_back({schema.name, CopyOf{schema.on_disk, schema.size}});
  std::sort(files.begin(), files.end(), by_path);
  return files;
}

std::vector<Artifact> packed(Standard standard, const Course& course, std::vector<Sco> scos) {
  std::vector<Artifact> files = shared_files(standard, course);
  files.push_back({"imsmanifest.xml", manifest(standard, course, scos, files)});
  for (Sco& sco : scos) std::move(sco.files.begin(), sco.files.end(), std::back_inserter(files));
  std::sort(files.begin(), files.end(), by_path);
  return files;
}

}  // namespace

Parsed<std::vector<Artifact>> scorm_package(Standard standard, const Course& course,
                                            std::span<const RenderedPage> pages) {
  if (course.state_characters > state_limit) return {{}, {refusal(course)}};
  std::vector<Sco> scos;
  scos.push_back(sco_of(standard, course, pages, ""));
  return {packed(standard, course, std::move(scos)), {}};
}

Parsed<std::vector<Artifact>> scorm_package_of_modules(Standard standard, const Course& course,
                                                       std::span<const CoursePart> parts) {
  Parsed<std::vector<Artifact>> package;
  std::vector<Sco> scos;
  for (const CoursePart& part : parts) {
    if (part.course.state_characters > state_limit) package.diagnostics.push_back(refusal(part.course));
    scos.push_back(sco_of(standard, part.course, part.pages, part.course.modules.front().id.value + "/"));
  }
  if (package.diagnostics.empty()) package.value = packed(standard, course, std::move(scos));
  return package;
}

}  // namespace mooc
