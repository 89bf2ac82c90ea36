// The winding line of the home page: a module a stretch, a lesson or quiz a stop (visual.md, «a path walked beside someone»).
#pragma once

#include <string>

#include "render/page_frame.h"

namespace mooc {

// An SVG that says nothing to a screen reader: the list of modules below it says the same. Without script all of it lies ahead.
std::string course_path_svg(const PageFrame& frame, std::size_t modules);

}  // namespace mooc
