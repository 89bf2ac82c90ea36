// Where links lead. Sets Link::target of every link of a text, or says why it leads nowhere.
#pragma once

#include <span>

#include "check/names.h"
#include "check/page_findings.h"

namespace mooc {

// `headings`: those of the page on which the text stands, for links to `#anchor`.
// May give, all errors: broken-link, broken-anchor, unknown-term, unknown-quiz, missing-media, link-scheme, svg-script;
// warning: svg-outside. Notes the media to which the text links.
void check_links(Body& body, std::span<const Heading> headings, const Names& names, PageFindings& findings);

}  // namespace mooc
