// data/reporting.js: what a package reports about questions and competences, beside what every page needs
// (ReportingData of templates/runtime/course.ts). Only the shell of a package and the page of the learner's progress
// load it.
#pragma once

#include <vector>

#include "model/artifact.h"
#include "model/course.h"
#include "model/coverage.h"
#include "render/page_frame.h"

namespace mooc {

inline constexpr std::string_view reporting_path = "data/reporting.js";

// The items that a lesson trains or a question asks, in the framework's order: the rest of a framework is no business
// of this course's learners.
std::vector<ItemCoverage> reported_items(const Course& course);

RenderedPage reporting_data(const Course& course, const PageFrame& frame);

}  // namespace mooc
