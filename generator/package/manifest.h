// The imsmanifest.xml of a package: what it is, what is launched, how a platform judges it, which files it has.
// Written for strict readers (order and names as the XSDs of the standard want them) and for Moodle's, which knows
// elements by their literal prefix only: packaging elements stand without prefix, those of ADL and IMS with the usual
// ones.
#pragma once

#include <span>
#include <string>

#include "model/course.h"
#include "model/standard.h"
#include "package/sco.h"

namespace mooc {

// One SCO is the course's own; several are its modules, in order, each weighted by its graded quizzes
// (Granularity::module, which needs Lms::strict). `shared`: files of no SCO (schemas, metadata), sorted by path.
std::string manifest(Standard standard, const Course& course, std::span<const Sco> scos,
                     std::span<const Artifact> shared);

}  // namespace mooc
