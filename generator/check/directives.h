// What directives promise beyond their own line: media that exist, an alternative of equal worth, help lines to show.
#pragma once

#include "check/names.h"
#include "check/page_findings.h"

namespace mooc {

// Notes in `findings` the first sensitive part and whether the help lines are shown.
// May give: sensitive-alternative, alternative-place, help-lines-missing (errors), and what check_recording gives.
void check_directives(Body& body, const Names& names, PageFindings& findings);

}  // namespace mooc
