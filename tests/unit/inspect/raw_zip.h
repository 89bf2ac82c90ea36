// Zips byte by byte (APPNOTE.TXT 4.3), so that a test can write what no packer would: doubled and hostile names, links,
// sizes that lie.
#pragma once

#include <libdeflate.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mooc::testing_packages {

struct RawEntry {
  std::string name;
  std::string bytes;
  std::uint32_t mode = 0100644;                 // of Unix; 0: none noted
  std::optional<std::uint32_t> said_size = {};  // unpacked; else the truth
  bool deflated = false;
  bool encrypted = false;
  bool utf8 = true;
  std::uint32_t wrong_checksum = 0;  // added to the true one
};

class RawZip {
 public:
  // Every entry of the directory leads to the bytes of the first.
  RawZip& shared_bytes() {
    shares_ = true;
    return *this;
  }
  std::string take(const std::vector<RawEntry>& entries) {
    std::string directory;
    for (const RawEntry& entry : entries) add(entry, directory);
    const auto begin = static_cast<std::uint32_t>(out_.size());
    out_ += directory;
    number(0x06054b50, 4), number(0, 4);
    number(entries.size(), 2), number(entries.size(), 2);
    number(directory.size(), 4), number(begin, 4), number(0, 2);
    return std::move(out_);
  }

 private:
  static std::string deflate(const std::string& bytes) {
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(6), &libdeflate_free_compressor);
    std::string packed(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()), '\0');
    packed.resize(
        libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), packed.data(), packed.size()));
    return packed;
  }

  void number(std::uint64_t value, int bytes) { append(out_, value, bytes); }
  static void append(std::string& to, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) to += static_cast<char>(value >> (8 * i));
  }

  // What the local header and the directory's have in common (4.3.7, 4.3.12).
  static std::string shared(const RawEntry& entry, std::size_t packed) {
    std::string fields;
    append(fields, 20, 2);
    append(fields, (entry.encrypted ? 1U : 0U) | (entry.utf8 ? 0x800U : 0U), 2);
    append(fields, entry.deflated ? 8 : 0, 2);
    append(fields, 0x21U << 16U, 4);  // 1980-01-01
    append(fields, libdeflate_crc32(0, entry.bytes.data(), entry.bytes.size()) + entry.wrong_checksum, 4);
    append(fields, packed, 4);
    append(fields, entry.said_size.value_or(static_cast<std::uint32_t>(entry.bytes.size())), 4);
    append(fields, entry.name.size(), 2);
    append(fields, 0, 2);
    return fields;
  }

  void add(const RawEntry& entry, std::string& directory) {
    const std::string packed = entry.deflated ? deflate(entry.bytes) : entry.bytes;
    const std::string fields = shared(entry, packed.size());
    const std::size_t place = out_.size();
    if (!shares_ || place == 0) {
      number(0x04034b50, 4);
      out_ += fields + entry.name + packed;
    }
    append(directory, 0x02014b50, 4), append(directory, 0x031E, 2);  // made by Unix
    directory += fields;
    append(directory, 0, 2), append(directory, 0, 2), append(directory, 0, 2);
    append(directory, std::uint64_t{entry.mode} << 16U, 4);
    append(directory, shares_ ? 0 : place, 4);
    directory += entry.name;
  }

  std::string out_;
  bool shares_ = false;
};

}  // namespace mooc::testing_packages
