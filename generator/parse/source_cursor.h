// Finds where inline elements stand in the source, which cmark tells wrongly in a quarter of cases: walks forward
// through the lines of a block and matches what cmark made of them, knowing escapes, character references and markup
// signs. What it cannot find has the place where the search stopped, and length 0.
#pragma once

#include <cstddef>
#include <string_view>

namespace mooc {

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class SourceCursor {
 public:
  explicit SourceCursor(std::string_view text) : text_(text) {}

  // Goes to the block [begin, end) of the text.
  void enter_block(std::size_t begin, std::size_t end) { at_ = begin, end_ = end; }

  // Text or HTML that cmark read as `literal`.
  Stretch take_literal(std::string_view literal);
  Stretch take_code();
  Stretch take_footnote_reference();

  struct LinkStretch {
    Stretch whole;
    Stretch destination;  // empty: none is written here ([text][reference])
  };
  // Before the text of a link: the place of its bracket, or of the address itself.
  std::size_t open_link();
  // After the text of the link that was opened at `begin`.
  LinkStretch close_link(std::size_t begin);
  // A picture with its alternative.
  LinkStretch take_image();

  [[nodiscard]] std::size_t at() const { return at_; }
  void skip_to(std::size_t place) { at_ = place; }

 private:
  [[nodiscard]] std::size_t match(std::size_t at, std::string_view literal) const;
  [[nodiscard]] std::size_t entity_end(std::size_t at) const;
  // The next place from `at_` on that holds `wanted`, over nothing but markup signs and spaces; npos when there is
  // none.
  [[nodiscard]] std::size_t find_over_markup(std::string_view wanted) const;
  [[nodiscard]] std::size_t closing_bracket(std::size_t opening) const;
  // `at` is after the closing bracket of a link's text.
  LinkStretch take_destination(std::size_t begin, std::size_t at);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

}  // namespace mooc
