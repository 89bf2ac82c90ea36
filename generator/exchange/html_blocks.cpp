#include "exchange/html_blocks.h"

#include <algorithm>

namespace mooc {
namespace {

// Deeper ones are read as if they were not there: nobody writes them, and what walks a text does so by recursion.
constexpr std::size_t deepest = 24;

// Items of one paragraph, and lists under it, stand close together.
bool is_tight(const Body& body, std::size_t list) {
  for (auto item = list + 1; item < body.nodes[list].end; item = body.nodes[item].end)
    for (auto child = item + 1; child < body.nodes[item].end; child = body.nodes[child].end)
      if (child != item + 1 && body.nodes[child].kind != NodeKind::list) return false;
  return true;
}

}  // namespace

void HtmlBlocks::open_paragraph() {
  if (in_paragraph_ || in_cell_) return;
  if (is_in(Container::list)) open_item();
  if (is_in(Container::row)) return open_cell();
  if (is_in(Container::table)) {
    open_row();
    return open_cell();
  }
  builder_.open(NodeKind::paragraph, {});
  in_paragraph_ = true;
  due_breaks_ = 0;
  inlines_.begin();
}

void HtmlBlocks::write_due_breaks() {
  if (due_breaks_ > 1 && in_paragraph_) {
    end_paragraph();
    open_paragraph();
  } else if (due_breaks_ == 1) {
    inlines_.add_break();
  }
  due_breaks_ = 0;
}

void HtmlBlocks::add_text(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n\f");
  if (begin == std::string_view::npos) {
    if ((in_paragraph_ || in_cell_) && !text.empty() && due_breaks_ == 0) inlines_.add_space();
    return;
  }
  open_paragraph();
  if (due_breaks_ > 0) {
    write_due_breaks();
    text.remove_prefix(begin);
  }
  inlines_.add_text(text);
}

void HtmlBlocks::add_code(std::string_view code) {
  open_paragraph();
  write_due_breaks();
  inlines_.add_code(code);
}

void HtmlBlocks::add_image(Image image) {
  open_paragraph();
  write_due_breaks();
  inlines_.add_leaf(NodeKind::image, add_to(builder_.body().images, std::move(image)));
}

void HtmlBlocks::add_break() {
  if (in_cell_) return inlines_.add_space();
  if (in_paragraph_ && inlines_.has_content()) ++due_breaks_;
}

void HtmlBlocks::want_link(std::string destination) {
  const auto link = add_to(builder_.body().links, Link{std::move(destination), {}, {}, {}});
  inlines_.want("a", NodeKind::link, link);
}

void HtmlBlocks::end_paragraph() {
  if (in_cell_) return inlines_.add_space();
  if (!in_paragraph_) return;
  inlines_.end();
  builder_.close();
  in_paragraph_ = false;
  due_breaks_ = 0;
}

void HtmlBlocks::add_code_block(std::string_view code) {
  if (in_cell_) return add_code(code);
  end_paragraph();
  if (code.starts_with('\n')) code.remove_prefix(1);
  std::string text(code);
  text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  if (text.empty()) return;
  if (!text.ends_with('\n')) text += '\n';
  if (is_in(Container::list)) open_item();
  builder_.literal(NodeKind::code_block, {}, text);
}

void HtmlBlocks::add_rule() {
  if (in_cell_ || is_in(Container::list)) return;
  end_paragraph();
  builder_.leaf(NodeKind::thematic_break, {});
}

void HtmlBlocks::open_container(Container container, NodeKind kind) {
  builder_.open(kind, {});
  open_.push_back(container);
}

void HtmlBlocks::close_innermost() {
  end_paragraph();
  if (in_cell_) {
    inlines_.end();
    builder_.close();
    in_cell_ = false;
  }
  const std::size_t node = builder_.current();
  builder_.close();
  if (is_in(Container::list)) builder_.body().nodes[node].task = is_tight(builder_.body(), node);
  open_.pop_back();
  if (builder_.body().nodes.size() == node + 1) builder_.body().nodes.pop_back();  // nothing in it
}

bool HtmlBlocks::is_inside(Container container) const {
  return std::find(open_.begin(), open_.end(), container) != open_.end();
}

bool HtmlBlocks::close_container(Container container, Container boundary) {
  const auto found = std::find(open_.rbegin(), open_.rend(), container);
  const auto stop = std::find(open_.rbegin(), open_.rend(), boundary);
  if (found == open_.rend() || (stop != open_.rend() && stop < found)) return false;
  for (auto count = found - open_.rbegin() + 1; count > 0; --count) close_innermost();
  return true;
}

void HtmlBlocks::open_list(bool ordered, int first) {
  if (in_cell_ || open_.size() >= deepest) return end_paragraph();
  end_paragraph();
  if (is_in(Container::list)) open_item();
  open_container(Container::list, NodeKind::list);
  Node& list = builder_.body().nodes.back();
  list.flag = ordered;
  list.detail = static_cast<std::uint32_t>(std::max(first, 0));
}

void HtmlBlocks::close_list() {
  if (!in_cell_) close_container(Container::list, Container::quote);
}

void HtmlBlocks::open_item() {
  if (in_cell_) return inlines_.add_space();
  close_container(Container::item, Container::list);
  end_paragraph();
  if (!is_in(Container::list)) {
    if (open_.size() >= deepest) return;
    open_list(false, 1);
  }
  open_container(Container::item, NodeKind::item);
}

void HtmlBlocks::close_item() {
  if (!in_cell_) close_container(Container::item, Container::list);
}

void HtmlBlocks::open_quote() {
  end_paragraph();
  if (in_cell_ || open_.size() >= deepest) return;
  if (is_in(Container::list)) open_item();
  open_container(Container::quote, NodeKind::block_quote);
}

void HtmlBlocks::close_quote() {
  if (!in_cell_) close_container(Container::quote, Container::table);
}

void HtmlBlocks::open_table() {
  end_paragraph();
  if (is_inside(Container::table) || open_.size() >= deepest) return;
  if (is_in(Container::list)) open_item();
  open_container(Container::table, NodeKind::table);
  builder_.body().nodes.back().detail = add_to(builder_.body().tables, std::vector<Alignment>{});
  first_row_ = columns_ = widest_row_ = 0;
}

void HtmlBlocks::open_row() {
  if (!is_inside(Container::table)) return end_paragraph();
  close_container(Container::row, Container::table);
  if (!is_in(Container::table)) return;
  open_container(Container::row, NodeKind::table_row);
  if (first_row_ == 0) {
    first_row_ = builder_.body().nodes.size() - 1;
    builder_.body().nodes.back().flag = true;
  }
  columns_ = 0;
}

void HtmlBlocks::open_cell() {
  if (!is_inside(Container::table)) return end_paragraph();
  if (in_cell_) {
    inlines_.end();
    builder_.close();
    in_cell_ = false;
  }
  if (is_in(Container::table)) open_row();
  if (!is_in(Container::row)) return;
  builder_.open(NodeKind::table_cell, {});
  in_cell_ = true;
  due_breaks_ = 0;
  inlines_.begin();
  widest_row_ = std::max(widest_row_, ++columns_);
}

void HtmlBlocks::close_table() {
  if (!is_inside(Container::table)) return;
  while (!is_in(Container::table)) close_innermost();
  Body& body = builder_.body();
  body.tables.back().resize(widest_row_, Alignment::none);
  close_innermost();
}

Body HtmlBlocks::take() {
  if (is_inside(Container::table)) close_table();
  while (!open_.empty()) close_innermost();
  end_paragraph();
  return builder_.take();
}

}  // namespace mooc
