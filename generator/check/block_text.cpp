#include "check/block_text.h"

#include <algorithm>
#include <array>

#include "text/word_count.h"

namespace mooc {
namespace {

constexpr char gap = '|';              // belongs to no word and joins none
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
  BlockReader(const Body& body, const std::function<bool(std::string_view)>& is_wanted)
      : body_(body), is_wanted_(is_wanted) {}

  std::vector<BlockText> read() {
    for (std::size_t i = 0; i < body_.nodes.size();) {
      const Node& node = body_.nodes[i];
      if (is_block(node.kind) && is_quotation(node)) quotation_end_ = std::max<std::size_t>(quotation_end_, node.end);
      if (is_block(node.kind)) ++i;
      std::size_t end = i;
      bool wanted = false;
      for (; end < body_.nodes.size() && !is_block(body_.nodes[end].kind); ++end)
        wanted = wanted || (body_.nodes[end].kind == NodeKind::text && is_wanted_(body_.text(body_.nodes[end])));
      if (wanted) read_block(i, end);
      i = end;
    }
    return std::move(blocks_);
  }

 private:
  void read_block(std::size_t begin, std::size_t end) {
    block_ = {};
    block_.quoted_whole_ = begin < quotation_end_;
    for (std::size_t i = begin; i < end; ++i) add(i);
    blocks_.push_back(std::move(block_));
  }

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

  const Body& body_;
  const std::function<bool(std::string_view)>& is_wanted_;
  BlockText block_;
  std::vector<BlockText> blocks_;
  std::size_t quotation_end_ = 0;  // of the quote around the node
};

// A closing » without an opening one closes what an earlier block opened; an opening mark without a closing one goes on
// in the next. Straight marks open and close in turn; the last of an odd number means nothing.
std::vector<BlockText::Stretch> BlockText::quotations() const {
  std::vector<Stretch> all;
  for (const auto& [opening, closing] : quotation_marks) {
    const bool goes_on = closing == "»" && text_.find(closing) < text_.find(opening);
    std::size_t begin = goes_on ? 0 : text_.find(opening);
    while (begin != std::string::npos) {
      const std::size_t end = std::min(text_.find(closing, begin), text_.size());
      all.push_back({begin, end});
      begin = text_.find(opening, end);
    }
  }
  for (std::size_t begin = text_.find('"'); begin != std::string::npos;) {
    const std::size_t end = text_.find('"', begin + 1);
    if (end == std::string::npos) break;
    all.push_back({begin, end});
    begin = text_.find('"', end + 1);
  }
  return all;
}

bool BlockText::is_quoted(std::size_t begin, std::size_t end) const {
  const auto holds = [&](const Stretch& stretch) { return stretch.begin <= begin && end <= stretch.end; };
  const std::vector<Stretch> quoted = quotations();
  return quoted_whole_ || std::any_of(quoted.begin(), quoted.end(), holds) ||
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

std::vector<BlockText> block_texts(const Body& body, const std::function<bool(std::string_view)>& is_wanted) {
  return BlockReader(body, is_wanted).read();
}

}  // namespace mooc
