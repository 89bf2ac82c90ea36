#include "write/raw_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <utility>

namespace mooc {
namespace {

constexpr std::size_t chunk = 256 * 1024;

std::error_code last_error() { return {errno, std::generic_category()}; }

// An open file, closed when it goes.
class Handle {
 public:
  Handle(const std::filesystem::path& file, int flags) : number_(::open(file.c_str(), flags | O_CLOEXEC, 0644)) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  // Some disks say only here that they are full.
  [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

bool write_all(int number, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(number, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// As many bytes as there are up to `size`; npos on an error.
std::size_t read_some(int number, char* into, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count = ::read(number, into + done, size - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::string::npos;
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  return done;
}

std::optional<std::uint64_t> plain_size(int number) {
  struct stat status {};
  if (::fstat(number, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return static_cast<std::uint64_t>(status.st_size);
}

Result<std::uint64_t> copy(const std::string& from, const std::filesystem::path& to) {
  Handle source(from, O_RDONLY);
  if (!source.is_open()) return tl::make_unexpected(refusal("read", from, last_error()));
  Handle target(to, O_WRONLY | O_CREAT | O_TRUNC);
  if (!target.is_open()) return tl::make_unexpected(refusal("write", to, last_error()));
  const auto buffer = std::make_unique<char[]>(chunk);
  std::uint64_t total = 0;
  for (;;) {
    const std::size_t count = read_some(source.number(), buffer.get(), chunk);
    if (count == std::string::npos) return tl::make_unexpected(refusal("read", from, last_error()));
    if (count == 0) break;
    if (!write_all(target.number(), {buffer.get(), count}))
      return tl::make_unexpected(refusal("write", to, last_error()));
    total += count;
  }
  if (!target.close()) return tl::make_unexpected(refusal("write", to, last_error()));
  return total;
}

bool same_bytes(const std::filesystem::path& one, const std::filesystem::path& other) {
  const Handle first(one, O_RDONLY | O_NOFOLLOW);
  const Handle second(other, O_RDONLY);
  if (!first.is_open() || !second.is_open()) return false;
  const auto size = plain_size(first.number());
  if (!size || size != plain_size(second.number())) return false;
  const auto buffers = std::make_unique<char[]>(2 * chunk);
  for (;;) {
    const std::size_t count = read_some(first.number(), buffers.get(), chunk);
    if (count == std::string::npos || read_some(second.number(), buffers.get() + chunk, chunk) != count) return false;
    if (count == 0) return true;
    if (!std::equal(buffers.get(), buffers.get() + count, buffers.get() + chunk)) return false;
  }
}

}  // namespace

Failure refusal(std::string_view what, const std::filesystem::path& file, std::error_code reason) {
  std::string why = reason.message();
  if (reason == std::errc::no_space_on_device) why = "the disk is full";
  if (reason == std::errc::permission_denied || reason == std::errc::operation_not_permitted) why = "permission denied";
  if (reason == std::errc::read_only_file_system) why = "the disk is read-only";
  if (reason == std::errc::no_such_file_or_directory) why = "there is no such file or folder";
  return Failure{fmt::format("cannot {} {}: {}", what, file.string(), why)};
}

Result<std::string> read_bytes(const std::filesystem::path& file) {
  const Handle handle(file, O_RDONLY);
  if (!handle.is_open()) return tl::make_unexpected(refusal("read", file, last_error()));
  std::string bytes(plain_size(handle.number()).value_or(0), '\0');
  const std::size_t count = read_some(handle.number(), bytes.data(), bytes.size());
  if (count == std::string::npos) return tl::make_unexpected(refusal("read", file, last_error()));
  bytes.resize(count);
  return bytes;
}

Result<void> write_bytes(const std::filesystem::path& file, std::string_view bytes) {
  Handle handle(file, O_WRONLY | O_CREAT | O_TRUNC);
  if (!handle.is_open() || !write_all(handle.number(), bytes) || !handle.close()) {
    return tl::make_unexpected(refusal("write", file, last_error()));
  }
  return {};
}

Result<void> create_bytes(const std::filesystem::path& file, std::string_view bytes) {
  Handle handle(file, O_WRONLY | O_CREAT | O_EXCL);
  if (!handle.is_open()) return tl::make_unexpected(refusal("make the file", file, last_error()));
  if (write_all(handle.number(), bytes) && handle.close()) return {};
  Failure why = refusal("write", file, last_error());
  ::unlink(file.c_str());
  return tl::make_unexpected(std::move(why));
}

Result<std::uint64_t> write_artifact(const Artifact& artifact, const std::filesystem::path& file) {
  if (const auto* medium = std::get_if<CopyOf>(&artifact.content)) return copy(medium->on_disk, file);
  const auto& bytes = std::get<std::string>(artifact.content);
  return write_bytes(file, bytes).map([&] { return std::uint64_t{bytes.size()}; });
}

bool holds(const std::filesystem::path& file, const Artifact& artifact) {
  if (const auto* medium = std::get_if<CopyOf>(&artifact.content)) return same_bytes(file, medium->on_disk);
  return holds(file, std::get<std::string>(artifact.content));
}

bool holds(const std::filesystem::path& file, std::string_view bytes) {
  const Handle handle(file, O_RDONLY | O_NOFOLLOW);
  if (!handle.is_open() || plain_size(handle.number()) != std::uint64_t{bytes.size()}) return false;
  std::array<char, 16 * 1024> part;
  while (!bytes.empty()) {
    const std::size_t count = read_some(handle.number(), part.data(), std::min(part.size(), bytes.size()));
    if (count == 0 || count == std::string::npos || !bytes.starts_with(std::string_view(part.data(), count)))
      return false;
    bytes.remove_prefix(count);
  }
  return true;
}

}  // namespace mooc
