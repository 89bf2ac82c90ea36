// The number that orders a new folder or file behind those that are there: 01-name, 02-name, …
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mooc {

// One more than the highest number that a name of `names` begins with, written as wide as the widest; 01 when none has
// one. nullopt when it would not sort last, as names do: after 99 comes 100, which sorts before 11.
[[nodiscard]] std::optional<std::string> next_number(std::span<const std::string_view> names);

}  // namespace mooc
