// Adds files to an author's folder without touching what is there: no file is ever overwritten, and after a failure
// nothing of what was asked is left behind.
#pragma once

#include <filesystem>

#include "model/new_files.h"
#include "source/parsed.h"

namespace mooc {

// Fails unless `directory` does not exist or is an empty folder.
[[nodiscard]] Result<void> expect_empty(const std::filesystem::path& directory);

// Makes the folders that it needs. Fails when one of the files exists, and when the file of the insertion is no longer
// what was read.
[[nodiscard]] Result<void> create_files(const NewFiles& what, const std::filesystem::path& directory);

}  // namespace mooc
