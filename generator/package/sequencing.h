// What a SCORM 2004 manifest says about the way through its items and about their marks.
#pragma once

#include <pugixml.hpp>
#include <span>

#include "model/course.h"
#include "package/sco.h"

namespace mooc {

// Of item `place` among `scos`; `item` gets its last children.
void write_item_sequencing(pugi::xml_node item, const CourseInfo& course, std::span<const Sco> scos, std::size_t place);

// Of the whole; to be written behind its items.
void write_course_sequencing(pugi::xml_node organization, const CourseInfo& course, std::span<const Sco> scos);

}  // namespace mooc
