// The winding line of the home page: a module a stretch, a lesson or quiz a stop (visual.md, «a path walked beside
// someone»).
#pragma once

#include <string>

#include "render/page_frame.h"

namespace mooc {

// The stretch of a module, from the middle of its upper edge out to one side (even places to the left, odd to the
// right) and back to the middle of its lower edge, so that stretches below each other are one line; the last one ends
// in a mark. It says nothing to a screen reader: the words beside it say the same. Without script all of it lies ahead.
std::string path_stretch_svg(const PageFrame& frame, std::size_t module);

}  // namespace mooc
