// FNV-1a, 64 bits: a short name for bytes. Not for secrets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mooc {

constexpr std::uint64_t fnv1a_64(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 1099511628211ULL;
  }
  return hash;
}

// 16 small hexadecimal digits.
std::string hexadecimal(std::uint64_t value);

}  // namespace mooc
