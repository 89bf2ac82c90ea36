// The running text of one block (a paragraph, a heading, a cell) across its emphasis, links and line ends, with the
// place of each character, and with what in it is quoted or named rather than said.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/body.h"

namespace mooc {

class BlockText {
 public:
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  // Stands [begin, end) in quotation marks, in a quote or testimony, or is it emphasised by itself (*mot*)?
  [[nodiscard]] bool is_quoted(std::size_t begin, std::size_t end) const;
  // The place of [begin, end); the whole of the piece of text where the exact place is not known.
  [[nodiscard]] SourceSpan place(const Body& body, std::span<const SourceFile> sources, std::size_t begin,
                                 std::size_t end) const;

 private:
  friend class BlockReader;
  struct Piece {
    std::size_t begin = 0;
    std::size_t node = 0;
  };
  struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  [[nodiscard]] std::vector<Stretch> quotations() const;

  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<Stretch> emphasised_;
  bool quoted_whole_ = false;
};

// The blocks of a text, in order, of which a piece of text is wanted. Code, pictures and addresses leave a gap that no
// phrase spans.
[[nodiscard]] std::vector<BlockText> block_texts(const Body& body,
                                                 const std::function<bool(std::string_view)>& is_wanted);

}  // namespace mooc
