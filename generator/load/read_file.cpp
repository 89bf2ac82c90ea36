#include "load/read_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>

namespace mooc {
namespace {

tl::unexpected<Failure> cannot_read(const std::filesystem::path& file, int reason) {
  return failure(fmt::format("cannot read {}: {}", file.string(), std::generic_category().message(reason)));
}

// False with errno set when the system refuses. A file that shrinks while it is read gives what is left of it.
bool read_into(int handle, std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::read(handle, bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  bytes.resize(done);
  return true;
}

FileStamp stamp_of(const struct stat& status) {
  const auto nanoseconds = [](const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
  };
  return {.device = status.st_dev,
          .inode = status.st_ino,
          .size = static_cast<std::uint64_t>(status.st_size),
          .modified = nanoseconds(status.st_mtim),
          .changed = nanoseconds(status.st_ctim)};
}

// File systems count time in steps (ext4: the kernel's tick, up to 10 ms): what is written in the same step as it was
// read would have the same stamp.
bool may_change_unseen(const FileStamp& stamp) {
  constexpr auto step = std::chrono::milliseconds(50);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::nanoseconds(stamp.changed) > now - step;
}

}  // namespace

std::optional<FileStamp> file_stamp(const std::filesystem::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return std::nullopt;
  return stamp_of(status);
}

Result<FileBytes> read_file(const std::filesystem::path& file, std::uint64_t at_most) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) return cannot_read(file, errno);
  FileBytes result;
  struct stat status {};
  bool good = ::fstat(handle, &status) == 0;
  if (good) {
    result.size = static_cast<std::uint64_t>(status.st_size);
    result.stamp = stamp_of(status);
    result.stamp.is_settled = !may_change_unseen(result.stamp);
    result.bytes.resize(std::min(result.size, at_most));
    good = read_into(handle, result.bytes);
  }
  const int reason = errno;
  ::close(handle);
  if (!good) return cannot_read(file, reason);
  return result;
}

}  // namespace mooc
