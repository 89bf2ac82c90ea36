// What can be said of a package without running it: is it safe to open, does its manifest follow its standard, are its
// files there, and what will fail on Moodle.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/learning_package.h"
#include "source/parsed.h"

namespace mooc {

struct ValidationRequest {
  std::filesystem::path package;
  std::filesystem::path schemas;  // a folder with the standard's XSDs; empty: the rules of mooc alone
};

struct Validation {
  // 0: the zip itself, without bytes; 1: imsmanifest.xml, once it was found; then pages that a finding is about.
  std::vector<SourceFile> sources;
  std::vector<Diagnostic> diagnostics;  // sorted; every rule is one of inspect/package_rules.h
  LearningPackage package;              // as far as it could be read
};

// A Failure only when the file cannot be read at all.
[[nodiscard]] Result<Validation> validate_package(const ValidationRequest& request);

// JSON, one object and a line end; docs/guide-paquets.md fixes the form. `failure`: why nothing could be read, else "".
[[nodiscard]] std::string validation_as_json(const std::filesystem::path& file, const Validation& validation,
                                             std::string_view failure);

// Items of all depths that launch a SCO.
[[nodiscard]] std::size_t number_of_scos(const std::vector<PackageItem>& items);

}  // namespace mooc
