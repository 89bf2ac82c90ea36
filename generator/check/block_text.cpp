#include "check/block_text.h"

#include <algorithm>
#include <array>

#include "text/word_count.h"

namespace mooc {
namespace {

constexpr char gap = '|';            // belongs to no word and joins none
constexpr int words_of_a_mention = 4;  // more words in emphasis are stressed, not named

bool is_block(NodeKind kind) { return kind <= NodeKind::directive; }

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.starts_with("www.") || text.starts_with("mailto:");
}

struct QuotationMark {
  std::string_view opening;
  std::string_view closing;
};
constexpr std::array<QuotationMark, 3> quotation_marks{{{"«", "»"}, {"“", "”"}, {"„", "“"}}};

}  // namespace

// Goes through a body once and hands out its blocks.
class BlockReader {
 public:
  explicit BlockReader(const Body& body) : body_(body) {}

  std::vector<BlockText> read() {
    for (std::size_t i = 0; i < body_.nodes.size(); ++i) {
      const Node& node = body_.nodes[i];
      if (is_block(node.kind)) {
        finish();
        if (is_quotation(node)) quotation_end_ = std::max<std::size_t>(quotation_end_, node.end);
        block_.quoted_whole_ = i < quotation_end_;
      } else {
        add(i);
      }
    }
    finish();
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] bool is_quotation(const Node& node) const {
    return node.kind == NodeKind::block_quote ||
           (node.kind == NodeKind::directive && body_.directives[node.detail].kind == DirectiveKind::testimony);
  }

  void add(std::size_t index) {
    const Node& node = body_.nodes[index];
    std::string& text = block_.text_;
    if (node.kind == NodeKind::text) {
      const std::string_view literal = body_.text(node);
      block_.pieces_.push_back({text.size(), index});
      if (is_address(literal))
        text += gap;
      else
        text += literal;
    } else if (node.kind == NodeKind::soft_break || node.kind == NodeKind::line_break) {
      text += ' ';
    } else if (node.kind == NodeKind::emphasis) {
      open_emphasis(index);
    } else if (node.kind == NodeKind::code || node.kind == NodeKind::image || node.kind == NodeKind::html_inline) {
      text += gap;
    }
  }

  void open_emphasis(std::size_t index) {
    const std::string inside = plain_text(body_, index + 1, body_.nodes[index].end);
    if (count_words(inside) > words_of_a_mention) return;
    const std::size_t begin = block_.text_.size();
    block_.emphasised_.push_back({begin, begin + inside.size()});
  }

  void finish() {
    if (!block_.text_.empty()) {
      block_.find_quotations();
      blocks_.push_back(std::move(block_));
    }
    block_ = {};
  }

  const Body& body_;
  BlockText block_;
  std::vector<BlockText> blocks_;
  std::size_t quotation_end_ = 0;  // of the quote around the node
};

// A closing mark without an opening one closes what an earlier block opened; an opening one without a closing one goes on
// in the next. Straight marks open and close in turn; the last of an odd number means nothing.
void BlockText::find_quotations() {
  for (const auto& [opening, closing] : quotation_marks) {
    std::size_t begin = 0;
    bool is_open = text_.find(closing) < text_.find(opening);
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const std::string_view rest = std::string_view(text_).substr(at);
      if (is_open && rest.starts_with(closing)) {
        quotations_.push_back({begin, at});
        is_open = false;
      } else if (!is_open && rest.starts_with(opening)) {
        begin = at;
        is_open = true;
      }
    }
    if (is_open && begin > 0) quotations_.push_back({begin, text_.size()});
    if (is_open && begin == 0 && text_.starts_with(opening)) quotations_.push_back({0, text_.size()});
  }
  for (std::size_t begin = text_.find('"'); begin != std::string::npos;) {
    const std::size_t end = text_.find('"', begin + 1);
    if (end == std::string::npos) break;
    quotations_.push_back({begin, end});
    begin = text_.find('"', end + 1);
  }
}

bool BlockText::is_quoted(std::size_t begin, std::size_t end) const {
  const auto holds = [&](const Stretch& stretch) { return stretch.begin <= begin && end <= stretch.end; };
  return quoted_whole_ || std::any_of(quotations_.begin(), quotations_.end(), holds) ||
         std::any_of(emphasised_.begin(), emphasised_.end(), holds);
}

SourceSpan BlockText::place(const Body& body, std::span<const SourceFile> sources, std::size_t begin,
                            std::size_t end) const {
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), begin,
                                      [](std::size_t at, const Piece& piece) { return at < piece.begin; });
  if (after == pieces_.begin()) return {};
  const Piece& piece = *std::prev(after);
  const Node& node = body.nodes[piece.node];
  const std::size_t offset = begin - piece.begin;
  const std::size_t length = std::min(end - begin, node.text.length - std::min<std::size_t>(offset, node.text.length));
  const std::string_view source = sources[node.span.file].text(node.span);
  const std::size_t at =
      node.span.length == node.text.length ? offset : source.find(std::string_view(text_).substr(begin, length));
  if (at == std::string_view::npos) return node.span;
  return {node.span.file, node.span.begin + static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(length)};
}

std::vector<BlockText> block_texts(const Body& body) { return BlockReader(body).read(); }

}  // namespace mooc
