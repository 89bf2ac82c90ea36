// The blocks of a text, from tags in any order: what is left open is closed, what closes nothing is passed over, and
// texts between blocks get a paragraph.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/inline_builder.h"
#include "model/body_builder.h"

namespace mooc {

class HtmlBlocks {
 public:
  [[nodiscard]] InlineBuilder& inlines() { return inlines_; }

  void add_text(std::string_view text);
  void add_code(std::string_view code);
  void add_image(Image image);
  // A line end; two in a row begin a paragraph.
  void add_break();
  void want_link(std::string destination);

  void end_paragraph();
  void add_code_block(std::string_view code);
  void add_rule();
  void open_list(bool ordered, int first);
  void close_list();
  void open_item();
  void close_item();
  void open_quote();
  void close_quote();
  void open_table();
  void open_row();
  void open_cell();
  void close_table();

  [[nodiscard]] Body take();

 private:
  enum class Container { quote, list, item, table, row };

  // A place for inlines: the open paragraph or cell, else a new paragraph.
  void open_paragraph();
  void write_due_breaks();
  void open_container(Container container, NodeKind kind);
  // Closes the innermost `container` and all in it, unless a `boundary` is further in.
  bool close_container(Container container, Container boundary);
  void close_innermost();
  [[nodiscard]] bool is_inside(Container container) const;
  [[nodiscard]] bool is_in(Container container) const { return !open_.empty() && open_.back() == container; }

  BodyBuilder builder_;
  InlineBuilder inlines_{builder_};
  std::vector<Container> open_;
  bool in_paragraph_ = false;
  bool in_cell_ = false;
  int due_breaks_ = 0;
  std::size_t first_row_ = 0;  // the node of the table's first row; 0: none yet
  std::size_t columns_ = 0, widest_row_ = 0;
};

}  // namespace mooc
