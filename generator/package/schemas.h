// The namespaces of a manifest, and the schema files that a strict platform wants to find beside it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/standard.h"

namespace mooc {

struct Namespace {
  const char* attribute;  // xmlns, xmlns:adlcp
  std::string_view name;
  std::string_view schema;  // imscp_rootv1p1p2.xsd
};

[[nodiscard]] std::span<const Namespace> namespaces_of(Standard standard);

// Every file that the schemas of these namespaces are made of, sorted: what a folder of --schemas must hold.
[[nodiscard]] std::span<const std::string_view> schema_files_of(Standard standard);

// The value of xsi:schemaLocation when they lie beside the manifest.
[[nodiscard]] std::string schema_locations(Standard standard);

}  // namespace mooc
