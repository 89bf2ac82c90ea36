// Puts a Body together node by node, in reading order.
#pragma once

#include <cassert>
#include <string_view>
#include <utility>
#include <vector>

#include "model/body.h"

namespace mooc {

class BodyBuilder {
 public:
  // Adds a node whose subtree is open until close().
  Node& open(NodeKind kind, SourceSpan span) {
    open_.push_back(static_cast<std::uint32_t>(body_.nodes.size()));
    return leaf(kind, span);
  }
  Node& close() {
    assert(!open_.empty());
    auto& node = body_.nodes[open_.back()];
    node.end = static_cast<std::uint32_t>(body_.nodes.size());
    open_.pop_back();
    return node;
  }
  Node& leaf(NodeKind kind, SourceSpan span) {
    Node node;
    node.kind = kind;
    node.span = span;
    node.end = static_cast<std::uint32_t>(body_.nodes.size()) + 1;
    return body_.nodes.emplace_back(node);
  }
  Node& literal(NodeKind kind, SourceSpan span, std::string_view text) {
    auto& node = leaf(kind, span);
    node.text = {static_cast<std::uint32_t>(body_.pool.size()), static_cast<std::uint32_t>(text.size())};
    body_.pool += text;
    return node;
  }
  // The innermost open node.
  [[nodiscard]] std::size_t current() const { return open_.back(); }
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  [[nodiscard]] Body& body() { return body_; }
  [[nodiscard]] Body take() { return std::move(body_); }

 private:
  Body body_;
  std::vector<std::uint32_t> open_;
};

// Adds `value` to one of the body's tables and gives its index.
template <class T>
std::uint32_t add_to(std::vector<T>& table, T value) {
  table.push_back(std::move(value));
  return static_cast<std::uint32_t>(table.size() - 1);
}

}  // namespace mooc
