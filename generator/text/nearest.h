// What an author probably meant by a word that we do not know.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace mooc {

// The known word with the smallest edit distance (letters inserted, removed, changed or swapped with a neighbour; case,
// accents and
// `_` for `-` count nothing), if it is near enough to be meant: one change for each three letters, at least one. The
// first of equals.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> known);

// The number of such changes between two words, counted in bytes.
std::size_t edit_distance(std::string_view from, std::string_view to);

}  // namespace mooc
