// Takes parts of a Body out into a Body of their own, with the tables that they need and no others.
#pragma once

#include <cstdint>
#include <vector>

#include "model/body.h"

namespace mooc {

// The nodes [begin, end).
struct NodeRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The nodes in `ranges` (in order, not overlapping). A node may be taken without all that it holds, but not without
// what holds it, unless the whole of that is left out. They are added at the end of `onto`.
Body select(const Body& body, const std::vector<NodeRange>& ranges, Body onto = {});

// The children of the node, each as its range.
std::vector<NodeRange> children_of(const Body& body, std::size_t node);

// What a reader reads: titles of directives with it, code and pictures without.
int count_words(const Body& body);

}  // namespace mooc
