// The bytes of a file, whole or its beginning.
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>

#include "source/parsed.h"

namespace mooc {

struct FileBytes {
  std::string bytes;
  std::uint64_t size = 0;  // of the whole file
};

[[nodiscard]] Result<FileBytes> read_file(const std::filesystem::path& file,
                                          std::uint64_t at_most = std::numeric_limits<std::uint64_t>::max());

}  // namespace mooc
