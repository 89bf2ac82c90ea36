// The pages of a course that are not lessons, one function each; each stands in a file of its own.
#pragma once

#include <cstddef>

#include "model/artifact.h"
#include "model/course.h"
#include "render/page_frame.h"

namespace mooc {

RenderedPage home_page(const Course& course, const PageFrame& frame);
// The templates of the main part of a module and of a quiz, rendered once, with their slots open.
Slotted module_slots(const Course& course, const PageFrame& frame);
Slotted quiz_slots(const Course& course, const PageFrame& frame);

// `module`, `quiz`: its place in the course's vector.
RenderedPage module_page(const Course& course, const PageFrame& frame, std::size_t module);
RenderedPage quiz_page(const Course& course, const PageFrame& frame, std::size_t quiz);

RenderedPage glossary_page(const Course& course, const PageFrame& frame);
RenderedPage help_page(const Course& course, const PageFrame& frame);
RenderedPage about_page(const Course& course, const PageFrame& frame);
RenderedPage progress_page(const Course& course, const PageFrame& frame);

// The page whose frame shows a site opened from disk, and the root page of a package (design.md, 10).
RenderedPage site_shell(const Course& course, const PageFrame& frame);
RenderedPage package_shell_page(const Course& course, const PageFrame& frame);

}  // namespace mooc
