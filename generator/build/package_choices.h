// What the command line wants of a package, over what course.yaml says.
#pragma once

#include <filesystem>
#include <optional>

#include "model/package_options.h"
#include "model/standard.h"
#include "source/parsed.h"

namespace mooc {

struct PackageChoices {
  std::optional<Lms> lms;
  std::optional<bool> split;
  Granularity granularity = Granularity::course;
  bool without_interactions = false;
  bool without_objectives = false;
  bool without_reflections = false;
  std::filesystem::path schemas;  // a folder with XSDs; empty: none go in
};

// Both together. Fails when they contradict each other, or when the folder of schemas lacks a file that the manifests
// of `standard` need.
[[nodiscard]] Result<PackageOptions> chosen_options(const PackageOptions& written, const PackageChoices& choices,
                                                    Standard standard);

}  // namespace mooc
