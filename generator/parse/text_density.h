// Refuses texts that cmark-gfm 0.29.0.gfm.6 takes quadratic time for: 80 KB of `|x` took 8 seconds, of `<?` 1.3 s, of
// `)` behind an address 2 s, of `![[]()` 0.4 s (tried). No lesson is written so.
#pragma once

#include <optional>

#include "parse/text_place.h"
#include "source/diagnostic.h"

namespace mooc {

// Rule: text-too-dense. Short texts are not looked at: they cannot cost much.
std::optional<Diagnostic> find_excess(const TextPlace& place);

}  // namespace mooc
