// What learners under way keep and lose when a new version of a package takes the place of an old one.
#pragma once

#include <string>
#include <vector>

#include "inspect/packaged_course.h"

namespace mooc {

enum class Fate { lost, changed, kept };

// «lost», «changed», «kept»
[[nodiscard]] std::string_view name_of(Fate fate);

struct FateOfRecord {
  Fate fate = Fate::kept;
  std::string text;  // one sentence without full stop
};

// Lost first, then changed, then kept. Kept is always said, in one line or more.
[[nodiscard]] std::vector<FateOfRecord> compare_packages(const PackagedCourse& old_one, const PackagedCourse& new_one);

[[nodiscard]] bool loses_something(const std::vector<FateOfRecord>& fates);

}  // namespace mooc
