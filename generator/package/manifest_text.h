// Texts and names in the form in which every platform reads them back unchanged from an imsmanifest.xml.
#pragma once

#include <string>
#include <string_view>

namespace mooc {

// A title for people: white space joined, at most 200 characters (IMS Content Packaging 1.1.2), cut between characters
// as a reader sees them and then ended by `…`, and kept whole by Moodle's reader (see keep_for_moodle).
std::string manifest_title(std::string_view text);

// Moodle joins an element's text from the pieces that libxml2 hands out and drops a piece that is blank or "0"
// (mod/scorm/datamodels/scormlib.php:941): `Fish &amp; É` loses its second space. Here such a piece gets a no-break
// space or a word joiner, which Moodle does not count as blank; every other text comes back as it was.
std::string keep_for_moodle(std::string_view text);

// An identifier of the manifest (xs:ID): the course's id and what it names. The same course gives the same one for
// ever: platforms tie a learner's record to it. At most 255 characters, as Moodle's database holds.
std::string manifest_identifier(std::string_view course_id, std::string_view what);

}  // namespace mooc
