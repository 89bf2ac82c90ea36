#include "write/write_file.h"

#include <unistd.h>

#include "write/raw_file.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

}  // namespace

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
  return ::access(existing.empty() ? "." : existing.c_str(), W_OK) == 0;
}

}  // namespace mooc
