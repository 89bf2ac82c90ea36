#include "serve/byte_range.h"

#include <algorithm>
#include <charconv>

namespace mooc {
namespace {

// nullopt when `text` is no number as a whole.
std::optional<std::uint64_t> number_in(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, reason] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (reason != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<ByteRange> requested_range(std::string_view header, std::uint64_t size) {
  constexpr std::string_view unit = "bytes=";
  if (!header.starts_with(unit)) return std::nullopt;
  const std::string_view part = header.substr(unit.size());
  const std::size_t dash = part.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto first = number_in(part.substr(0, dash));
  const auto last = number_in(part.substr(dash + 1));
  if (!first) {  // the last so many bytes
    if (dash != 0 || !last || *last == 0 || size == 0) return std::nullopt;
    const std::uint64_t length = std::min(*last, size);
    return ByteRange{size - length, length};
  }
  if (*first >= size || (!last && dash + 1 != part.size()) || (last && *last < *first)) return std::nullopt;
  return ByteRange{*first, std::min(last.value_or(size - 1), size - 1) - *first + 1};
}

}  // namespace mooc
