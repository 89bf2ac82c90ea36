// One file as it will lie in a zip: deflated here, so that several can be deflated at once (libzip deflates one by
// one), or stored where deflating gains nothing.
#pragma once

#include <cstdint>
#include <string>

#include "model/artifact.h"
#include "source/parsed.h"

namespace mooc {

struct PackedEntry {
  std::string name;
  std::string stream;          // as it will lie in the zip
  std::uint64_t size = 0;      // bytes before deflating
  std::uint32_t checksum = 0;  // CRC-32 of the bytes before deflating
  bool deflated = false;
};

// Video, most pictures, fonts and the like are compressed already and stored as they are.
[[nodiscard]] bool is_compressed_already(std::string_view path);

[[nodiscard]] Result<PackedEntry> pack_entry(const Artifact& artifact);

}  // namespace mooc
