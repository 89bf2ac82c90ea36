// Small things that shut somebody out: a picture described by the name of its file, a link that says nothing by itself,
// a table whose columns have no name.
#pragma once

#include "check/page_findings.h"
#include "check/word_list.h"

namespace mooc {

// May give: alt-file-name (error), vague-link, table-header (warnings).
void check_access(const Body& body, const WordList& words, PageFindings& findings);

}  // namespace mooc
