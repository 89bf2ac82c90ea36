// Whether git is changing the files of a folder right now: a checkout may pause between two of a thousand files, but it
// holds its lock from before the first to after the last.
#pragma once

#include <filesystem>

namespace mooc {

// Looks for .git/index.lock in `directory` and in the folders around it. A lock that git left behind long ago does not
// count.
[[nodiscard]] bool is_git_at_work(const std::filesystem::path& directory);

}  // namespace mooc
