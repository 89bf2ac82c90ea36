// Gives each heading an anchor that is its own on the page.
#pragma once

#include <vector>

#include "model/body.h"
#include "source/diagnostic.h"

namespace mooc {

// A heading as it was written: `anchor` of its Heading is set already when the author wrote one.
struct HeadingSource {
  SourceSpan span;  // of the written anchor, else of the heading
  bool anchor_written = false;
  int level = 0;
};

// Makes anchors from the texts of headings without one; written ones come first, made ones get a number where they
// clash. Rule: anchor (not a name, written twice).
std::vector<Diagnostic> finish_anchors(std::vector<Heading>& headings, const std::vector<HeadingSource>& sources);

// Rule heading-level: a heading of level 1 (the page's title has it), a level left out.
std::vector<Diagnostic> check_heading_levels(const std::vector<HeadingSource>& sources);

}  // namespace mooc
