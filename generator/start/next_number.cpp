#include "start/next_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "text/number.h"

namespace mooc {

std::optional<std::string> next_number(std::span<const std::string_view> names) {
  std::int64_t highest = 0;  // one more than the largest int must fit
  std::size_t width = 0;
  std::string_view last;
  for (const std::string_view name : names) {
    const std::string_view digits = name.substr(0, name.find_first_not_of("0123456789"));
    const auto number = parse_whole_number(digits);
    if (!number) continue;
    highest = std::max<std::int64_t>(highest, *number);
    width = std::max(width, digits.size());
    last = std::max(last, name);
  }
  std::string next = fmt::format("{:0{}}", highest + 1, width == 0 ? 2 : width);
  if (next < last) return std::nullopt;
  return next;
}

}  // namespace mooc
