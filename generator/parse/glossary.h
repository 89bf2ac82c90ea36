// course/glossary.md: a heading of level 2 for each term, its definition below.
#pragma once

#include "model/document.h"
#include "source/parsed.h"

namespace mooc {

// In the order of the file. Rules: those of Markdown, glossary-term (no definition, twice), glossary-text (outside of
// all terms).
Parsed<GlossaryDocument> parse_glossary(const SourceFile& file);

}  // namespace mooc
