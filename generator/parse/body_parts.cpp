#include "parse/body_parts.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "text/word_count.h"

namespace mooc {

namespace {

class Selection {
 public:
  Selection(const Body& body, const std::vector<NodeRange>& ranges, Body onto)
      : body_(body), ranges_(ranges), selected_(std::move(onto)) {
    auto taken = static_cast<std::uint32_t>(selected_.nodes.size());
    for (const auto& range : ranges_) {
      taken_before_.push_back(taken);
      taken += range.end - range.begin;
    }
  }

  Body take() {
    for (const auto& range : ranges_) {
      for (auto i = range.begin; i < range.end; ++i) add(body_.nodes[i]);
    }
    return std::move(selected_);
  }

 private:
  // How many nodes stand before the one that is `index` in the source.
  [[nodiscard]] std::uint32_t taken_before(std::uint32_t index) const {
    const auto after =
        std::upper_bound(ranges_.begin(), ranges_.end(), index,
                         [](std::uint32_t wanted, const NodeRange& range) { return wanted <= range.begin; });
    if (after == ranges_.begin()) return 0;
    const auto range = std::prev(after);
    return taken_before_[static_cast<std::size_t>(range - ranges_.begin())] + std::min(index, range->end) -
           range->begin;
  }

  void add(Node node) {
    node.end = taken_before(node.end);
    const auto text = body_.text(node);
    node.text.begin = static_cast<std::uint32_t>(selected_.pool.size());
    selected_.pool += text;
    copy_detail(node);
    selected_.nodes.push_back(node);
  }

  template <class T>
  static std::uint32_t copy_entry(const std::vector<T>& from, std::vector<T>& to, std::uint32_t index) {
    to.push_back(from[index]);
    return static_cast<std::uint32_t>(to.size() - 1);
  }

  std::uint32_t copy_footnote(std::uint32_t index) {
    const auto [known, is_new] = footnotes_.try_emplace(index, static_cast<std::uint32_t>(selected_.footnotes.size()));
    if (is_new) selected_.footnotes.push_back(body_.footnotes[index]);
    return known->second;
  }

  void copy_detail(Node& node) {
    switch (node.kind) {
      case NodeKind::heading:
        node.detail = copy_entry(body_.headings, selected_.headings, node.detail);
        break;
      case NodeKind::link:
        node.detail = copy_entry(body_.links, selected_.links, node.detail);
        break;
      case NodeKind::image:
        node.detail = copy_entry(body_.images, selected_.images, node.detail);
        break;
      case NodeKind::directive:
        node.detail = copy_entry(body_.directives, selected_.directives, node.detail);
        break;
      case NodeKind::table:
        node.detail = copy_entry(body_.tables, selected_.tables, node.detail);
        break;
      case NodeKind::footnote_definition:
      case NodeKind::footnote_reference:
        node.detail = copy_footnote(node.detail);
        break;
      default:
        break;  // the other kinds have no table
    }
  }

  const Body& body_;
  const std::vector<NodeRange>& ranges_;
  std::vector<std::uint32_t> taken_before_;  // for each range
  Body selected_;
  std::unordered_map<std::uint32_t, std::uint32_t> footnotes_;
};

bool is_block(NodeKind kind) { return kind <= NodeKind::directive; }

}  // namespace

Body select(const Body& body, const std::vector<NodeRange>& ranges, Body onto) {
  return Selection(body, ranges, std::move(onto)).take();
}

std::vector<NodeRange> children_of(const Body& body, std::size_t node) {
  std::vector<NodeRange> children;
  const auto end = body.nodes[node].end;
  for (auto child = static_cast<std::uint32_t>(node) + 1; child < end; child = body.nodes[child].end)
    children.push_back({child, body.nodes[child].end});
  return children;
}

int count_words(const Body& body) {
  WordCounter counter;
  for (const auto& node : body.nodes) {
    if (is_block(node.kind) || node.kind == NodeKind::line_break || node.kind == NodeKind::soft_break)
      counter.end_word();
    if (node.kind == NodeKind::text) counter.add(body.text(node));
    if (node.kind == NodeKind::directive) {
      counter.add(body.directives[node.detail].title);
      counter.end_word();
    }
  }
  return counter.words();
}

}  // namespace mooc
