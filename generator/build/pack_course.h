// From a checked course to the contents of what is written: one output, or a package a module.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "build/cores.h"
#include "build/targets.h"
#include "model/course.h"
#include "source/parsed.h"

namespace mooc {

struct PackedCourse {
  std::string id;  // what its file is named for
  std::string title;
  int state_characters = 0;
  std::vector<Artifact> artifacts;
};

// One for each thing to write; `done` hears of each step. May give: state-too-long (errors), for each that is too
// large.
[[nodiscard]] Parsed<std::vector<PackedCourse>> pack_course(const Course& course, const Target& target,
                                                            const Cores& cores,
                                                            const std::function<void(std::string_view)>& done);

}  // namespace mooc
