// A SCORM package, ours or another tool's, as LearningPackage: what a player needs to run it.
#pragma once

#include <filesystem>

#include "inspect/xml_element.h"
#include "model/learning_package.h"
#include "source/parsed.h"

namespace mooc {

// Lenient where platforms are (prefixes, order, missing titles), firm where opening it would be unsafe or pointless: a
// refused zip, no manifest at its root, a manifest that is no XML, nothing to launch. The Failure says why, in one
// sentence.
[[nodiscard]] Result<LearningPackage> read_package(const std::filesystem::path& zip);

// The package without its entries: what its manifest says. `root` is the manifest element.
[[nodiscard]] LearningPackage package_of(const XmlElement& root);

}  // namespace mooc
