// What the media of a course weigh and who uses them.
#pragma once

#include <vector>

#include "report/course_statistics.h"

namespace mooc {

// One entry for each file of course.media, heaviest first, then by path.
[[nodiscard]] std::vector<MediumStatistics> media_statistics(const Course& course);

}  // namespace mooc
