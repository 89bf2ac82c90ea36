// Fences of directives that did nothing: a `:::` that closes nothing, one that is indented too far, one without a name.
#pragma once

#include <vector>

#include "model/body.h"
#include "parse/line_range.h"
#include "parse/text_place.h"
#include "source/diagnostic.h"

namespace mooc {

// `lines` are the line starts of the text; `used` the lines that opened or closed a directive; `code` lines where `:::` is text.
// Rule: directive-stray.
std::vector<Diagnostic> find_stray_fences(const TextPlace& place, const std::vector<std::uint32_t>& lines, const std::vector<int>& used,
                                          const std::vector<LineRange>& code);

}  // namespace mooc
