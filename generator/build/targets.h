// What a course can become. Flags, help and documentation follow this table; a new target is a line here and a file in
// package/.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/artifact.h"
#include "model/course.h"
#include "model/standard.h"
#include "package/scorm12.h"
#include "package/scorm2004.h"
#include "package/site.h"
#include "source/parsed.h"

namespace mooc {

enum class Form { folder, zip };

struct Target {
  std::string_view name;  // as --target has it
  std::string_view what;  // for people
  Form form = Form::zip;
  Parsed<std::vector<Artifact>> (*pack)(const Course&, std::span<const RenderedPage>) = nullptr;
  std::optional<Standard> standard = {};  // packages
  // One package in which each module is launched by itself.
  Parsed<std::vector<Artifact>> (*pack_modules)(const Course&, std::span<const CoursePart>) = nullptr;
};

inline constexpr std::array targets{
    Target{"site", "static site", Form::folder, package_site},
    Target{"scorm12", "SCORM 1.2 package", Form::zip, package_scorm12, Standard::scorm12, package_scorm12_modules},
    Target{"scorm2004", "SCORM 2004 (4th Edition) package", Form::zip, package_scorm2004, Standard::scorm2004,
           package_scorm2004_modules},
};

}  // namespace mooc
