// Makes cmark-gfm fit for many threads. As it comes, its strikethrough and autolink extensions change one table of
// special characters during every parse, and two threads at once give wrong text in silence (628 of 2,000 documents,
// tried).
#pragma once

namespace mooc {

// Registers the extensions and fills the table once and for all; later changes to it are ignored (the linker wraps the
// functions that make them, see CMakeLists.txt). Call before every parse; costs nothing after the first.
void prepare_cmark();

}  // namespace mooc
