// Opens a zip that somebody else made, without trusting anything that it says of itself: names that lead out of a
// folder, links, doubled names, encrypted entries and bombs are refused, and what is refused is never unpacked.
// Nothing is written to disk, ever.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/learning_package.h"
#include "source/parsed.h"

namespace mooc {

// Beyond these a zip is no course, or one that no platform takes.
struct ZipLimits {
  std::size_t entries = 20'000;
  std::uint64_t bytes = 4ULL << 30;        // of all entries, unpacked
  std::uint64_t ratio = 200;               // unpacked bytes for each packed one …
  std::uint64_t ratio_from = 10ULL << 20;  // … of an entry with at least so many bytes
};

struct PackageZip {
  std::vector<PackageEntry> entries;  // the files, sorted by path; folders are not among them
  std::vector<Diagnostic> faults;     // errors: the zip is refused and cannot be read; else notices. All about file 0
  std::function<Result<std::string>(std::string_view path)> read;  // LearningPackage::read
  // Unpacks an entry without keeping it: the reason when it is damaged, else "".
  std::function<std::string(std::string_view path)> damage;
};

// A Failure only when the file itself cannot be read; one that is no zip is a fault of it.
[[nodiscard]] Result<PackageZip> open_package_zip(const std::filesystem::path& file, const ZipLimits& limits = {});

}  // namespace mooc
