// A manifest held against the schema files of its standard (libxml2). Nothing is fetched from the network.
#pragma once

#include <filesystem>
#include <vector>

#include "inspect/xml_element.h"

namespace mooc {

// `folder` holds the XSDs at its root or in a folder below, as tools give them; each namespace of the manifest for
// which one is found is checked. `schema-missing` when there is none for the packaging namespace, or it cannot be read.
[[nodiscard]] std::vector<Diagnostic> check_schema(const XmlFile& manifest, const std::filesystem::path& folder);

}  // namespace mooc
