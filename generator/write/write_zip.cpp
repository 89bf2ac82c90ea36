#include "write/write_zip.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>

#include "write/packed_entry.h"
#include "write/raw_file.h"
#include "write/zip_date.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

constexpr zip_uint32_t plain_file_0644 = 0100644U << 16;

// A stream that libzip reads from: an entry packed already.
struct EntryStream {
  const PackedEntry* entry;
  std::size_t position = 0;
  zip_error_t error{};
};

zip_int64_t describe(const PackedEntry& entry, void* into) {
  auto* status = static_cast<zip_stat_t*>(into);
  zip_stat_init(status);
  status->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC | ZIP_STAT_ENCRYPTION_METHOD;
  status->size = entry.size;
  status->comp_size = entry.stream.size();
  status->comp_method = entry.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  status->crc = entry.checksum;
  status->encryption_method = ZIP_EM_NONE;
  return sizeof *status;
}

// libzip's own calling convention (zip_source_function(3)).
zip_int64_t serve_stream(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command) {
  auto& stream = *static_cast<EntryStream*>(user);
  switch (command) {
    case ZIP_SOURCE_OPEN:
      stream.position = 0;
      return 0;
    case ZIP_SOURCE_READ: {
      const std::size_t count = std::min<std::size_t>(length, stream.entry->stream.size() - stream.position);
      std::memcpy(data, stream.entry->stream.data() + stream.position, count);
      stream.position += count;
      return static_cast<zip_int64_t>(count);
    }
    case ZIP_SOURCE_STAT:
      return describe(*stream.entry, data);
    case ZIP_SOURCE_ERROR:
      return zip_error_to_data(&stream.error, data, length);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                            ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
      zip_error_set(&stream.error, ZIP_ER_OPNOTSUPP, 0);
      return -1;
  }
}

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Failure zip_refusal(const fs::path& file, zip_error_t* error) {
  if (zip_error_system_type(error) == ZIP_ET_SYS) {
    return refusal("write", file, {zip_error_code_system(error), std::generic_category()});
  }
  return Failure{fmt::format("cannot write {}: {}", file.string(), zip_error_strerror(error))};
}

bool add_entry(zip_t* archive, EntryStream& stream, ZipDate date) {
  zip_source_t* source = zip_source_function(archive, serve_stream, &stream);
  if (source == nullptr) return false;
  const zip_int64_t added = zip_file_add(archive, stream.entry->name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    zip_source_free(source);
    return false;
  }
  const auto index = static_cast<zip_uint64_t>(added);
  return zip_set_file_compression(archive, index, stream.entry->deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0 &&
         zip_file_set_dostime(archive, index, date.time, date.date, 0) == 0 &&
         zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, plain_file_0644) == 0;
}

Result<void> write_archive(std::span<const PackedEntry> entries, const fs::path& file, ZipDate date) {
  int code = 0;
  Archive archive(zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code), &zip_discard);
  if (!archive) {
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    return tl::make_unexpected(zip_refusal(file, &error));
  }
  std::vector<EntryStream> streams;
  streams.reserve(entries.size());
  for (const PackedEntry& entry : entries) {
    if (!add_entry(archive.get(), streams.emplace_back(EntryStream{&entry}), date)) {
      return tl::make_unexpected(zip_refusal(file, zip_get_error(archive.get())));
    }
  }
  if (zip_close(archive.get()) != 0) return tl::make_unexpected(zip_refusal(file, zip_get_error(archive.get())));
  (void)archive.release();  // closed: nothing is left to discard
  return {};
}

Result<std::vector<PackedEntry>> pack_entries(std::span<const Artifact> artifacts, const RunEach& run_each) {
  std::vector<const Artifact*> sorted;
  sorted.reserve(artifacts.size());
  for (const Artifact& artifact : artifacts) sorted.push_back(&artifact);
  std::sort(sorted.begin(), sorted.end(),
            [](const Artifact* one, const Artifact* other) { return one->path < other->path; });

  std::vector<PackedEntry> entries(sorted.size());
  std::mutex guard;
  std::optional<Failure> refused;
  run_each(sorted.size(), [&](std::size_t i) {
    auto entry = pack_entry(*sorted[i]);
    if (entry) {
      entries[i] = std::move(*entry);
      return;
    }
    const std::scoped_lock lock(guard);
    if (!refused) refused = entry.error();
  });
  if (refused) return tl::make_unexpected(*refused);
  return entries;
}

// Renames the new zip to its name, unless the old one has the same bytes.
Result<WriteReport> put_in_place(const fs::path& beside, const fs::path& file) {
  std::error_code reason;
  const std::uint64_t size = fs::file_size(beside, reason);
  if (holds(file, Artifact{"", CopyOf{beside.string(), size}})) {
    fs::remove(beside, reason);
    return WriteReport{0, 1, 0, size};
  }
  fs::rename(beside, file, reason);
  if (!reason) return WriteReport{1, 0, 0, size};
  Failure why = refusal("write", file, reason);
  fs::remove(beside, reason);
  return tl::make_unexpected(std::move(why));
}

}  // namespace

Result<WriteReport> write_zip(std::span<const Artifact> artifacts, const fs::path& file, std::int64_t source_date_epoch,
                              const RunEach& run_each) {
  const auto entries = pack_entries(artifacts, run_each);
  if (!entries) return tl::make_unexpected(entries.error());
  std::error_code reason;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), reason);
  if (reason) return tl::make_unexpected(refusal("make the folder", file.parent_path(), reason));
  const fs::path beside = file.parent_path() / ("." + file.filename().string() + ".mooc-new");
  if (auto done = write_archive(*entries, beside, zip_date(source_date_epoch)); !done) {
    fs::remove(beside, reason);
    return tl::make_unexpected(done.error());
  }
  return put_in_place(beside, file);
}

}  // namespace mooc
