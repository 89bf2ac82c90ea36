#include "write/write_file.h"

#include <fcntl.h>
#include <unistd.h>

#include "write/raw_file.h"

namespace mooc {

namespace fs = std::filesystem;

Result<Written> write_if_changed(const fs::path& file, std::string_view bytes) {
  if (holds(file, bytes)) return Written::unchanged;
  std::error_code reason;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), reason);
  if (reason) return tl::make_unexpected(refusal("make the folder", file.parent_path(), reason));
  const fs::path beside = file.parent_path() / ("." + file.filename().string() + ".mooc-new");
  if (auto done = write_bytes(beside, bytes); !done) {
    fs::remove(beside, reason);
    return tl::make_unexpected(done.error());
  }
  if (const auto before = fs::status(file, reason); fs::exists(before))
    fs::permissions(beside, before.permissions(), reason);  // what its owner allowed stays allowed
  fs::rename(beside, file, reason);
  if (!reason) return Written::written;
  Failure why = refusal("write", file, reason);
  fs::remove(beside, reason);
  return tl::make_unexpected(std::move(why));
}

bool is_writable_folder(const fs::path& directory) {
  fs::path existing = directory;
  std::error_code reason;
  while (!fs::exists(existing, reason) && existing.has_parent_path() && existing != existing.parent_path()) {
    existing = existing.parent_path();
  }
  // With the rights in force now (AT_EACCESS), as opening a file would ask.
  return ::faccessat(AT_FDCWD, existing.empty() ? "." : existing.c_str(), W_OK, AT_EACCESS) == 0;
}

}  // namespace mooc
