// Competence codes that lessons, objectives and questions name: each is an item of the framework.
#pragma once

#include <span>
#include <vector>

#include "check/names.h"
#include "source/diagnostic.h"

namespace mooc {

// Looks at the whole course. May give: unknown-competence (error; once a course when there is no framework at all).
void check_competences(const Course& course, const Names& names, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
