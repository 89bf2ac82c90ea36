#include "write/packed_entry.h"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <memory>

#include "write/raw_file.h"

namespace mooc {
namespace {

// Level 9 of 12: beyond it a course gets 1 % smaller and takes four times as long.
constexpr int level = 9;

constexpr std::array<std::string_view, 16> compressed_endings{".avif", ".gif",  ".jpeg",  ".jpg", ".m4a",  ".m4v",
                                                              ".mp3",  ".mp4",  ".oga",   ".ogg", ".opus", ".png",
                                                              ".webm", ".webp", ".woff2", ".zip"};

using Compressor = std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)>;

std::string deflate(std::string_view bytes) {
  const Compressor compressor(libdeflate_alloc_compressor(level), &libdeflate_free_compressor);
  std::string stream(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()), '\0');
  stream.resize(
      libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), stream.data(), stream.size()));
  return stream;
}

}  // namespace

bool is_compressed_already(std::string_view path) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::any_of(compressed_endings.begin(), compressed_endings.end(), [&](std::string_view ending) {
    return path.size() >= ending.size() &&
           std::equal(ending.begin(), ending.end(), path.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [&](char one, char other) { return one == lower(other); });
  });
}

Result<PackedEntry> pack_entry(const Artifact& artifact) {
  std::string read;
  std::string_view bytes;
  if (const auto* medium = std::get_if<CopyOf>(&artifact.content)) {
    auto found = read_bytes(medium->on_disk);
    if (!found) return tl::make_unexpected(found.error());
    read = std::move(*found);
    bytes = read;
  } else {
    bytes = std::get<std::string>(artifact.content);
  }
  PackedEntry entry;
  entry.name = artifact.path;
  entry.size = bytes.size();
  entry.checksum = libdeflate_crc32(0, bytes.data(), bytes.size());
  if (!is_compressed_already(artifact.path)) {
    entry.stream = deflate(bytes);
    entry.deflated = !entry.stream.empty() && entry.stream.size() < bytes.size();
  }
  if (!entry.deflated) entry.stream = read.empty() ? std::string(bytes) : std::move(read);
  return entry;
}

}  // namespace mooc
