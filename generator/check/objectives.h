// From what a course promises to what it trains and asks: objectives, lessons, questions.
#pragma once

#include <vector>

#include "check/unread.h"
#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// Looks at the whole course; what stands in files that could not be read is not missed.
// May give, warnings: lesson-objective, objective-question, competence-untrained, competence-unassessed.
void check_objectives(const Course& course, const Unread& unread, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
