// The bytes of a file, whole or its beginning, and how to see later that it is still the same.
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>

#include "source/parsed.h"

namespace mooc {

// What a file looks like from outside. What was read with a settled stamp is the same as long as the file has that
// stamp.
struct FileStamp {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::int64_t changed = 0;   // likewise: name, owner or content
  bool is_settled = true;     // false: read so soon after a change that the file could change again without a trace
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

struct FileBytes {
  std::string bytes;
  std::uint64_t size = 0;  // of the whole file
  FileStamp stamp;
};

// nullopt: there is no such file, or it may not be asked about.
[[nodiscard]] std::optional<FileStamp> file_stamp(const std::filesystem::path& file);

[[nodiscard]] Result<FileBytes> read_file(const std::filesystem::path& file,
                                          std::uint64_t at_most = std::numeric_limits<std::uint64_t>::max());

}  // namespace mooc
