// What was meant as a link and is plain text to Markdown, so that a learner would read brackets and a path.
#pragma once

#include <vector>

#include "model/body.h"
#include "source/diagnostic.h"

namespace mooc {

// Rule link-syntax: a space between the two parts, `[text] (path)`, or the two signs exchanged, `(text)[path]`. Only
// where the second part is written as a link's destination is, so that «[sic] (en 1961)» stays what it is.
std::vector<Diagnostic> find_lost_links(const Body& body);

}  // namespace mooc
