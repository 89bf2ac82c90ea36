// A SCORM package as it was found in a zip, ours or another tool's: what its manifest says and a way to its files.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/standard.h"
#include "source/parsed.h"

namespace mooc {

struct PackageEntry {
  std::string path;        // as in the zip, with '/'
  std::uint64_t size = 0;  // bytes, unpacked
};

// One item of an organization. What the manifest does not say is empty.
struct PackageItem {
  std::string identifier;
  std::string title;
  std::string href;  // what is launched: the resource's address with the item's parameters, relative to the zip's root;
                     // empty for a folder of items
  bool sco = false;  // else an asset, which finds no API
  bool visible = true;
  std::string prerequisites;         // SCORM 1.2
  std::string mastery_score;         // SCORM 1.2: 0 to 100
  std::string scaled_passing_score;  // SCORM 2004: minNormalizedMeasure, where satisfiedByMeasure
  std::string completion_threshold;  // SCORM 2004: minProgressMeasure
  std::string launch_data;
  std::string max_time_allowed;
  std::string time_limit_action;
  std::vector<PackageItem> children;
};

struct LearningPackage {
  std::string identifier;  // of the manifest
  std::string title;       // of the default organization
  Standard standard = Standard::scorm12;
  std::string schema_version;         // as written
  std::vector<PackageItem> items;     // of the default organization
  std::vector<PackageEntry> entries;  // sorted by path
  // The bytes of an entry, unpacked. May be called from several threads at once.
  std::function<Result<std::string>(std::string_view path)> read;
};

}  // namespace mooc
