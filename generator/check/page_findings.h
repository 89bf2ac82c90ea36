// What looking at the texts of one page brings to light. Pages are looked at independently; the join adds the findings
// up.
#pragma once

#include <cstddef>
#include <vector>

#include "model/body.h"
#include "source/diagnostic.h"

namespace mooc {

struct PageFindings {
  std::vector<Diagnostic> diagnostics;
  std::vector<std::size_t> media;         // used ones: indices into Names::media, in any order, perhaps doubled
  std::vector<std::size_t> linked_media;  // those of them to which a text links
};

}  // namespace mooc
