#include "write/write_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cassert>
#include <mutex>
#include <optional>
#include <set>

#include "write/raw_file.h"
#include "write/written_list.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

// Two builds into neighbouring folders wait for each other. The system frees it when the program ends, however it ends.
class FolderLock {
 public:
  explicit FolderLock(const fs::path& folder) : number_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    // Some network disks know no locks; then two builds at once are the author's own risk.
    if (number_ >= 0) (void)::flock(number_, LOCK_EX);
  }
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock() {
    if (number_ >= 0) ::close(number_);
  }

 private:
  int number_;
};

// The folder for files that are not in place yet. It goes with everything in it, unless it became the output itself.
class StagingFolder {
 public:
  explicit StagingFolder(const fs::path& output)
      : path_(output.parent_path() / ("." + output.filename().string() + ".mooc-new")) {
    std::error_code ignored;
    fs::remove_all(path_, ignored);  // what a build left that was stopped by force
  }
  StagingFolder(const StagingFolder&) = delete;
  StagingFolder& operator=(const StagingFolder&) = delete;
  ~StagingFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Result<void> make_folder(const fs::path& folder) {
  std::error_code reason;
  fs::create_directories(folder, reason);
  if (reason) return tl::make_unexpected(refusal("make the folder", folder, reason));
  return {};
}

// Every folder that the artifacts need, "" among them.
std::set<std::string> folders_of(std::span<const Artifact* const> artifacts) {
  std::set<std::string> folders{""};
  for (const Artifact* artifact : artifacts) {
    const std::size_t slash = artifact->path.rfind('/');
    if (slash != std::string::npos) folders.insert(artifact->path.substr(0, slash));
  }
  return folders;
}

// Writes them all under `root`; stops asking the disk after the first refusal and gives that one.
Result<std::uint64_t> write_all(std::span<const Artifact* const> artifacts, const fs::path& root,
                                const RunEach& run_each) {
  for (const std::string& folder : folders_of(artifacts)) {
    if (auto made = make_folder(folder.empty() ? root : root / folder); !made) return tl::make_unexpected(made.error());
  }
  std::mutex guard;
  std::optional<Failure> refused;
  std::uint64_t bytes = 0;
  run_each(artifacts.size(), [&](std::size_t i) {
    {
      const std::scoped_lock lock(guard);
      if (refused) return;
    }
    const auto count = write_artifact(*artifacts[i], root / artifacts[i]->path);
    const std::scoped_lock lock(guard);
    if (count)
      bytes += *count;
    else if (!refused)
      refused = count.error();
  });
  if (refused) return tl::make_unexpected(*refused);
  return bytes;
}

WrittenList names_of(std::span<const Artifact> artifacts) {
  WrittenList names;
  for (const Artifact& artifact : artifacts) names.insert(artifact.path);
  assert(names.size() == artifacts.size());
  return names;
}

Result<WriteReport> write_fresh(std::span<const Artifact> artifacts, const fs::path& output, const RunEach& run_each) {
  const StagingFolder staging(output);
  std::vector<const Artifact*> all;
  all.reserve(artifacts.size());
  for (const Artifact& artifact : artifacts) all.push_back(&artifact);
  const auto bytes = write_all(all, staging.path(), run_each);
  if (!bytes) return tl::make_unexpected(bytes.error());
  // The list comes first: a folder of ours without a list would be refused next time, a list without a folder harms
  // nobody.
  if (auto kept = keep_written_list(output, names_of(artifacts)); !kept) return tl::make_unexpected(kept.error());
  std::error_code reason;
  fs::rename(staging.path(), output, reason);
  if (reason) return tl::make_unexpected(refusal("write", output, reason));
  return WriteReport{artifacts.size(), 0, 0, *bytes};
}

// A symbolic link inside the output could lead a write or a removal anywhere.
Result<void> refuse_links(std::span<const Artifact* const> artifacts, const fs::path& output) {
  for (const std::string& folder : folders_of(artifacts)) {
    fs::path place = output;
    for (const fs::path& part : fs::path(folder)) {
      place /= part;
      std::error_code ignored;
      if (fs::is_symlink(place, ignored)) {
        return failure(
            fmt::format("{} is a symbolic link, and mooc does not write through links inside its output: "
                        "remove the link or choose another folder with -o",
                        place.string()));
      }
    }
  }
  return {};
}

Result<void> refuse_foreign(std::span<const Artifact* const> changed, const WrittenList& ours, const fs::path& output) {
  for (const Artifact* artifact : changed) {
    const fs::path place = output / artifact->path;
    std::error_code ignored;
    if (ours.contains(artifact->path) || !fs::exists(fs::symlink_status(place, ignored))) continue;
    return failure(
        fmt::format("{} was not written by mooc, and the course needs its place: move it away or choose another "
                    "folder with -o",
                    place.string()));
  }
  return {};
}

Result<void> move_into_place(std::span<const Artifact* const> changed, const fs::path& staging, const fs::path& output,
                             const RunEach& run_each) {
  for (const std::string& folder : folders_of(changed)) {
    if (auto made = make_folder(output / folder); !made) return made;
  }
  std::mutex guard;
  std::optional<Failure> refused;
  run_each(changed.size(), [&](std::size_t i) {
    std::error_code reason;
    fs::rename(staging / changed[i]->path, output / changed[i]->path, reason);
    if (!reason) return;
    const std::scoped_lock lock(guard);
    if (!refused) refused = refusal("write", output / changed[i]->path, reason);
  });
  if (refused) return tl::make_unexpected(*refused);
  return {};
}

// Removes the files of an earlier run that this one does not make, and folders that this leaves empty.
std::size_t remove_old(const WrittenList& before, const WrittenList& now, const fs::path& output) {
  std::size_t removed = 0;
  std::set<fs::path> touched;
  for (const std::string& path : before) {
    if (now.contains(path)) continue;
    const fs::path folder = (output / path).parent_path();
    std::error_code ignored;
    if (fs::weakly_canonical(folder, ignored) != folder) continue;  // a link was put in the way
    if (fs::remove(output / path, ignored)) ++removed;
    for (fs::path above = folder; above != output && above.has_relative_path(); above = above.parent_path())
      touched.insert(above);
  }
  for (auto folder = touched.rbegin(); folder != touched.rend(); ++folder) {
    std::error_code ignored;
    fs::remove(*folder, ignored);  // refuses a folder that is not empty
  }
  return removed;
}

Result<WriteReport> update(std::span<const Artifact> artifacts, const WrittenList& before, const fs::path& output,
                           const RunEach& run_each) {
  std::vector<char> is_there(artifacts.size());
  run_each(artifacts.size(),
           [&](std::size_t i) { is_there[i] = holds(output / artifacts[i].path, artifacts[i]) ? 1 : 0; });
  std::vector<const Artifact*> changed;
  for (std::size_t i = 0; i < artifacts.size(); ++i) {
    if (is_there[i] == 0) changed.push_back(&artifacts[i]);
  }
  if (auto allowed = refuse_links(changed, output); !allowed) return tl::make_unexpected(allowed.error());
  if (auto allowed = refuse_foreign(changed, before, output); !allowed) return tl::make_unexpected(allowed.error());

  const StagingFolder staging(output);
  const auto bytes = write_all(changed, staging.path(), run_each);
  if (!bytes) return tl::make_unexpected(bytes.error());
  // Everything is on the disk now. Until all is in place, both the old files and the new ones are ours.
  const WrittenList now = names_of(artifacts);
  WrittenList both = before;
  both.insert(now.begin(), now.end());
  if (auto kept = keep_written_list(output, both); !kept) return tl::make_unexpected(kept.error());
  if (auto moved = move_into_place(changed, staging.path(), output, run_each); !moved)
    return tl::make_unexpected(moved.error());
  const std::size_t removed = remove_old(before, now, output);
  if (auto kept = keep_written_list(output, now); !kept) return tl::make_unexpected(kept.error());
  return WriteReport{changed.size(), artifacts.size() - changed.size(), removed, *bytes};
}

// The first name in a folder, "" when it is empty or not there.
Result<std::string> first_file_in(const fs::path& folder) {
  std::error_code reason;
  const fs::file_status status = fs::status(folder, reason);
  if (!fs::exists(status)) return std::string{};
  if (!fs::is_directory(status))
    return failure(
        fmt::format("{} is a file, and the output is a folder: choose another name with -o", folder.string()));
  const fs::directory_iterator entries(folder, reason);
  if (reason) return tl::make_unexpected(refusal("read the folder", folder, reason));
  std::set<std::string> names;
  for (const auto& entry : entries) names.insert(entry.path().filename().string());
  return names.empty() ? std::string{} : *names.begin();
}

}  // namespace

Result<WriteReport> write_folder(std::span<const Artifact> artifacts, const fs::path& directory,
                                 const RunEach& run_each) {
  std::error_code reason;
  // Absolute first: of a bare name that does not exist yet, weakly_canonical gives the bare name, which has no parent.
  fs::path output = fs::weakly_canonical(fs::absolute(directory), reason);
  if (!output.has_filename()) output = output.parent_path();
  if (reason) return tl::make_unexpected(refusal("reach", directory, reason));
  if (!output.has_filename())
    return failure(fmt::format("{} cannot be an output folder: choose another with -o", directory.string()));
  if (auto made = make_folder(output.parent_path()); !made) return tl::make_unexpected(made.error());
  const FolderLock lock(output.parent_path());

  const auto found = first_file_in(output);
  if (!found) return tl::make_unexpected(found.error());
  if (found->empty()) return write_fresh(artifacts, output, run_each);
  const auto before = read_written_list(output);
  if (!before) {
    return failure(fmt::format(
        "{} holds files that mooc did not write (for example {}): choose another folder with -o, or empty this one",
        directory.string(), *found));
  }
  return update(artifacts, *before, output, run_each);
}

}  // namespace mooc
