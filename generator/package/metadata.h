// What a catalogue wants to know of a course, as IEEE LOM: title, version, description, language, keywords, typical
// learning time, rights. Nothing that the author did not write stands in it.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "model/course.h"

namespace mooc {

// Into the manifest's <metadata>, behind schema and schemaversion (SCORM 1.2, IMS Meta-Data 1.2.1).
void write_scorm12_metadata(pugi::xml_node metadata, const Course& course);

// The file metadata.xml of a SCORM 2004 package, to which the manifest points by adlcp:location.
std::string scorm2004_metadata(const Course& course);

}  // namespace mooc
