#include "exchange/body_blocks.h"

namespace mooc {

std::vector<std::size_t> block_begins(const Body& body) {
  std::vector<std::size_t> begins;
  for (std::size_t index = 0; index < body.nodes.size(); index = body.nodes[index].end) begins.push_back(index);
  begins.push_back(body.nodes.size());
  return begins;
}

Body slice(const Body& body, std::size_t from, std::size_t to) {
  Body part = body;
  part.nodes.assign(body.nodes.begin() + static_cast<std::ptrdiff_t>(from),
                    body.nodes.begin() + static_cast<std::ptrdiff_t>(to));
  for (Node& node : part.nodes) node.end -= static_cast<std::uint32_t>(from);
  return part;
}

}  // namespace mooc
