// Puts artifacts into a folder without ever harming what is there (design.md, 17). A fresh output appears whole or not
// at all; in an existing one only files that changed are replaced, and only files that an earlier run of ours wrote are
// removed. Which those are stands beside the folder in `.<name>.mooc-files`: the folder itself is published as it is.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "model/artifact.h"
#include "source/parsed.h"
#include "source/run_each.h"

namespace mooc {

struct WriteReport {
  std::size_t written = 0;    // files, new or changed
  std::size_t unchanged = 0;  // files
  std::size_t removed = 0;    // files of an earlier run
  std::uint64_t bytes = 0;    // of the written files
};

// Paths of artifacts are unique, relative and without `..`. Fails, with the folder as it was, when the folder holds
// files that are not ours and we wrote nothing there before, when a foreign file stands where one of ours must go, when
// the disk is full, and when a place cannot be written.
[[nodiscard]] Result<WriteReport> write_folder(std::span<const Artifact> artifacts,
                                               const std::filesystem::path& directory,
                                               const RunEach& run_each = run_in_order);

}  // namespace mooc
