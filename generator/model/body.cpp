#include "model/body.h"

#include <algorithm>
#include <cassert>

namespace mooc {

namespace {

bool is_block(NodeKind kind) { return kind <= NodeKind::directive; }

}  // namespace

const Attribute* Directive::find(std::string_view name) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [name](const Attribute& attribute) { return attribute.name == name; });
  return found == attributes.end() ? nullptr : &*found;
}

std::string_view Directive::value(std::string_view name) const {
  const auto* attribute = find(name);
  return attribute ? std::string_view(attribute->value) : std::string_view{};
}

std::string plain_text(const Body& body, std::size_t from, std::size_t to) {
  assert(from <= to && to <= body.nodes.size());
  std::string out;
  for (std::size_t i = from; i < to; ++i) {
    const auto& node = body.nodes[i];
    const bool space = node.kind == NodeKind::soft_break || node.kind == NodeKind::line_break || is_block(node.kind);
    if (space && !out.empty() && out.back() != ' ') out += ' ';
    if (node.kind == NodeKind::text || node.kind == NodeKind::code || node.kind == NodeKind::code_block)
      out += body.text(node);
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  return out;
}

std::string plain_text(const Body& body) { return plain_text(body, 0, body.nodes.size()); }

}  // namespace mooc
