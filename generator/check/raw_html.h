// Raw HTML in a text is refused (design.md, 5): it escapes every check, and a directive exists for nearly all of it.
#pragma once

#include "check/page_findings.h"

namespace mooc {

// Comments are no HTML. May give: raw-html (error), which names what to write instead.
void check_raw_html(const Body& body, PageFindings& findings);

}  // namespace mooc
