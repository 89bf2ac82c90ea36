// A drawing is a document of its own: it may run scripts and load files from elsewhere. Ours may not.
#pragma once

#include "check/page_findings.h"
#include "model/course.h"

namespace mooc {

// `span`: where the course uses the drawing. May give: svg-script (error), svg-outside (warning).
void check_svg(const MediaFile& drawing, SourceSpan span, PageFindings& findings);

}  // namespace mooc
