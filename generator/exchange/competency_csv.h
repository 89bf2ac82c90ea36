// The course's competences as Moodle's competency framework importer reads them: a table of 14 columns, by position.
#pragma once

#include <string>

#include "model/course.h"

namespace mooc {

// One row for the framework, then a category and its items a row each. The ID numbers are the codes, which are also the
// tags of exported questions; the framework's is the course's identifier.
[[nodiscard]] std::string competency_csv(const Course& course);

}  // namespace mooc
