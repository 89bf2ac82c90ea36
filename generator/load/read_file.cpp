#include "load/read_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
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

}  // namespace

Result<FileBytes> read_file(const std::filesystem::path& file, std::uint64_t at_most) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) return cannot_read(file, errno);
  FileBytes result;
  struct stat status {};
  bool good = ::fstat(handle, &status) == 0;
  if (good) {
    result.size = static_cast<std::uint64_t>(status.st_size);
    result.bytes.resize(std::min(result.size, at_most));
    good = read_into(handle, result.bytes);
  }
  const int reason = errno;
  ::close(handle);
  if (!good) return cannot_read(file, reason);
  return result;
}

}  // namespace mooc
