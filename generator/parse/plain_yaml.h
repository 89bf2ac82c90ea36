// Reads the YAML that authors write: keys and values on their lines, lists, texts in quotes, short lists and maps in
// brackets. yaml-cpp takes 90 microseconds for the front matter of a lesson, this a twentieth; a test compares the two
// on the real course.
#pragma once

#include <optional>

#include "parse/data_value.h"

namespace mooc {

// nullopt for anything less plain (texts over several lines, references, tags, escapes, mistakes): then yaml-cpp
// decides.
std::optional<DataValue> read_plain_yaml(const SourceFile& file, SourceSpan part);

}  // namespace mooc
