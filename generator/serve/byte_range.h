// Which part of a file a browser wants (RFC 9110, 14): videos are read and sought in parts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mooc {

// Bytes [begin, begin + length) of the file.
struct ByteRange {
  std::uint64_t begin = 0;
  std::uint64_t length = 0;
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// `header` is that of Range, not empty. nullopt: no single part of a file of `size` bytes.
[[nodiscard]] std::optional<ByteRange> requested_range(std::string_view header, std::uint64_t size);

}  // namespace mooc
