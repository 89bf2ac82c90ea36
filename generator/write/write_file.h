// Writes one file so that a reader sees the old bytes or the new ones, never a part; leaves a file alone that has them
// already, so that watchers, rsync and caches see real changes only.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "source/parsed.h"

namespace mooc {

enum class Written { written, unchanged };

// Written beside and renamed. Creates the folders above it.
[[nodiscard]] Result<Written> write_if_changed(const std::filesystem::path& file, std::string_view bytes);

// May files be created in this folder (which may not exist yet)? Asked before course/ids.lock is appended to.
[[nodiscard]] bool is_writable_folder(const std::filesystem::path& directory);

}  // namespace mooc
