#include "write/create_files.h"

#include <fmt/format.h>

#include <vector>

#include "write/raw_file.h"
#include "write/write_file.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

// What was made so far; taken away again unless it is kept.
class Traces {
 public:
  Traces() = default;
  Traces(const Traces&) = delete;
  Traces& operator=(const Traces&) = delete;
  ~Traces() {
    std::error_code ignored;  // a folder that someone else put a file into stays
    for (auto path = made_.rbegin(); path != made_.rend(); ++path) fs::remove(*path, ignored);
  }

  Result<void> make_folders(const fs::path& folder) {
    std::error_code reason;
    if (folder.empty() || fs::is_directory(folder, reason)) return {};
    if (auto above = make_folders(folder.parent_path()); !above) return above;
    if (!fs::create_directory(folder, reason) && reason)
      return tl::make_unexpected(refusal("make the folder", folder, reason));
    made_.push_back(folder);
    return {};
  }

  Result<void> make_file(const fs::path& file, std::string_view bytes) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(file, ignored)))
      return failure(fmt::format("{} is there already, and nothing is ever overwritten", file.string()));
    if (auto above = make_folders(file.parent_path()); !above) return above;
    auto done = create_bytes(file, bytes);
    if (done) made_.push_back(file);
    return done;
  }

  void keep() { made_.clear(); }

 private:
  std::vector<fs::path> made_;
};

Result<void> insert(const Insertion& insertion, const fs::path& directory) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::error_code reason;
  const fs::path file = fs::canonical(directory / insertion.path, reason);  // a link stays a link
  if (reason) return tl::make_unexpected(refusal("read", directory / insertion.path, reason));
  auto bytes = read_bytes(file);
  if (!bytes) return tl::make_unexpected(bytes.error());
  const std::size_t mark = bytes->starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (std::string_view(*bytes).substr(mark) != insertion.before)
    return failure(fmt::format("{} changed while it was read; try again", file.string()));
  bytes->insert(mark + insertion.at, insertion.text);
  return write_if_changed(file, *bytes).map([](Written) {});
}

}  // namespace

Result<void> expect_empty(const fs::path& directory) {
  std::error_code reason;
  const fs::file_status status = fs::status(directory, reason);
  if (!fs::exists(status)) return {};
  if (!fs::is_directory(status))
    return failure(fmt::format("{} is a file; a new course needs a folder of its own", directory.string()));
  const bool empty = fs::is_empty(directory, reason);
  if (reason) return tl::make_unexpected(refusal("read the folder", directory, reason));
  if (empty) return {};
  return failure(fmt::format("the folder {} is not empty; a new course needs one of its own, so nothing was written",
                             directory.string()));
}

Result<void> create_files(const NewFiles& what, const fs::path& directory) {
  Traces traces;
  for (const NewFile& file : what.files) {
    if (auto made = traces.make_file(directory / file.path, file.bytes); !made) return made;
  }
  if (what.insertion) {
    if (auto done = insert(*what.insertion, directory); !done) return done;
  }
  traces.keep();
  return {};
}

}  // namespace mooc
