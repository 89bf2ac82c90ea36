// Fences of directives that did nothing: a `:::` that closes nothing, one that is indented too far, one without a name.
#pragma once

#include <vector>

#include "model/body.h"
#include "parse/line_range.h"
#include "parse/text_place.h"
#include "source/diagnostic.h"

namespace mooc {

// The lines of a text whose fences did something.
struct FenceLines {
  std::vector<int> used;      // that opened or closed a directive, in order
  std::vector<int> unclosed;  // that opened one which is never closed, in order
};

// `lines` are the line starts of the text; `code` has lines where `:::` is text. Rules: directive-stray, nesting. A
// fence that closes nothing because the opening before it is wrong merely follows from that and is not reported.
std::vector<Diagnostic> find_stray_fences(const TextPlace& place, const std::vector<std::uint32_t>& lines,
                                          const FenceLines& fences, const std::vector<LineRange>& code);

}  // namespace mooc
