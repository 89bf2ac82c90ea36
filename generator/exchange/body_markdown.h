// Writes a whole text back as the Markdown that an author would write, so that reading it gives the same text again.
#pragma once

#include <string>

#include "model/body.h"

namespace mooc {

// Blocks are parted by an empty line; no line end at the end. Empty lists, quotes and tables are left out.
[[nodiscard]] std::string markdown_of(const Body& body);

}  // namespace mooc
