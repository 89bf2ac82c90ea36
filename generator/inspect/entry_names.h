// Names of a zip's entries that must not be unpacked, or not together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"

namespace mooc {

// What is wrong with one name, for a sentence that begins with it («leads out of the package»); "" for a safe one.
[[nodiscard]] std::string name_fault(std::string_view name);

// A name for a sentence: cut where it is long, and on one line.
[[nodiscard]] std::string shown_name(std::string_view name);

// Names that are one file for some system: equal, equal but for upper and lower case, or a file where others need a
// folder. Errors about file 0, one for each pair. `names` without folders.
[[nodiscard]] std::vector<Diagnostic> clashing_names(const std::vector<std::string>& names);

}  // namespace mooc
