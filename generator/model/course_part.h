// One module of a course as a course of its own, for a package a module and for a SCO a module.
#pragma once

#include "model/course.h"

namespace mooc {

// `module` is its place in course.modules; the course is checked, its records are numbered.
// The part's id is «<course>-<module>» (so that local records never mix), its title the module's. Records keep their
// numbers, quizzes their marks. It holds the module's lessons, the quizzes on its way or linked from it, the words that
// its texts use and the media that it shows; the competence framework is whole. Duration and state_characters are its
// own; its diagnostics stand at the module. A link to a page of another module becomes an ElsewhereLink.
[[nodiscard]] Course part_of(const Course& course, std::size_t module);

}  // namespace mooc
