// Footnotes that no reader ever sees, which cmark drops in silence.
#pragma once

#include <vector>

#include "model/body.h"
#include "parse/line_range.h"
#include "parse/text_place.h"
#include "source/diagnostic.h"

namespace mooc {

// `footnotes` are those of the body. Rules: footnote-unused (warning), footnote-double (error).
std::vector<Diagnostic> find_lost_footnotes(const TextPlace& place, const std::vector<std::uint32_t>& lines,
                                            const std::vector<Footnote>& footnotes, const std::vector<LineRange>& code);

}  // namespace mooc
