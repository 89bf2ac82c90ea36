#include "serve/git_lock.h"

#include <chrono>

namespace mooc {

namespace fs = std::filesystem;

bool is_git_at_work(const fs::path& directory) {
  constexpr std::chrono::seconds left_behind{30};
  std::error_code none;
  const fs::path here = fs::canonical(directory, none);
  if (none) return false;
  for (fs::path folder = here;; folder = folder.parent_path()) {
    const auto written = fs::last_write_time(folder / ".git/index.lock", none);
    if (!none) return fs::file_time_type::clock::now() - written < left_behind;
    if (folder == folder.parent_path()) return false;
  }
}

}  // namespace mooc
