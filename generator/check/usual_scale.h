// The scale of a likert question that writes none: five steps in the course's language.
#pragma once

#include "model/course.h"

namespace mooc {

// Its steps have the identifiers step-1 to step-5, whatever the language, so that records outlive a translation.
void fill_usual_scales(Course& course);

}  // namespace mooc
