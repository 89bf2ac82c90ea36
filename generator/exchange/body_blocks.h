// The blocks of a text, taken apart.
#pragma once

#include <cstddef>
#include <vector>

#include "model/body.h"

namespace mooc {

// Where the outermost blocks begin, and, last, where they end.
[[nodiscard]] std::vector<std::size_t> block_begins(const Body& body);

// The nodes [from, to), which are whole blocks.
[[nodiscard]] Body slice(const Body& body, std::size_t from, std::size_t to);

}  // namespace mooc
