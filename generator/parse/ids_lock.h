// course/ids.lock: comment lines, then `kind/parent…/identifier number` on each line.
#pragma once

#include "model/document.h"
#include "source/parsed.h"

namespace mooc {

// Rule lock-syntax, a line that is no entry. What entries mean is for `check`.
Parsed<LockDocument> parse_ids_lock(const SourceFile& file);

}  // namespace mooc
