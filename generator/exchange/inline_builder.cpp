#include "exchange/inline_builder.h"

#include <algorithm>

namespace mooc {
namespace {

bool is_space(char character) {
  return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\f';
}

}  // namespace

void InlineBuilder::want(std::string tag, NodeKind kind, std::uint32_t link) {
  const bool is_double =
      std::any_of(wanted_.begin(), wanted_.end(), [&](const Format& format) { return format.kind == kind; });
  wanted_.push_back({std::move(tag), kind, link, is_double, ++formats_});
}

void InlineBuilder::unwant(std::string_view tag) {
  const auto found =
      std::find_if(wanted_.rbegin(), wanted_.rend(), [&](const Format& format) { return format.tag == tag; });
  if (found != wanted_.rend()) wanted_.erase(std::next(found).base());
}

void InlineBuilder::add_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      add_space();
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    settle();
    text_ += text.substr(at, end - at);
    has_content_ = true;
    at = end;
  }
}

void InlineBuilder::add_leaf(NodeKind kind, std::uint32_t detail) {
  settle();
  flush();
  builder_.leaf(kind, {}).detail = detail;
  has_content_ = true;
}

// Two pieces of code side by side are one: Markdown has nothing to part them with.
void InlineBuilder::add_code(std::string_view code) {
  const std::size_t nodes = builder_.body().nodes.size();
  settle();
  flush();
  has_content_ = true;
  Body& body = builder_.body();
  if (code_end_ == nodes && body.nodes.size() == nodes && builder_.depth() == code_depth_) {
    body.pool += code;
    body.nodes.back().text.length += static_cast<std::uint32_t>(code.size());
    return;
  }
  builder_.literal(NodeKind::code, {}, code);
  code_end_ = body.nodes.size();
  code_depth_ = builder_.depth();
}

void InlineBuilder::add_break() {
  space_is_due_ = false;
  settle();
  flush();
  builder_.leaf(NodeKind::line_break, {});
}

void InlineBuilder::end() {
  flush();
  code_end_ = 0;
  for (; !open_.empty(); open_.pop_back())
    if (!open_.back().is_double) builder_.close();
  begin();
}

void InlineBuilder::settle() {
  const auto is_same = [this](const Format& one, const Format& other) {
    return one.number == other.number ||
           (!space_is_due_ && one.kind == other.kind && one.link == other.link && one.is_double == other.is_double);
  };
  const auto shared = static_cast<std::size_t>(
      std::mismatch(open_.begin(), open_.end(), wanted_.begin(), wanted_.end(), is_same).first - open_.begin());
  if (open_.size() > shared) flush();
  for (; open_.size() > shared; open_.pop_back())
    if (!open_.back().is_double) builder_.close();
  if (space_is_due_) text_ += ' ';
  space_is_due_ = false;
  if (wanted_.size() > shared) flush();
  for (; open_.size() < wanted_.size(); open_.push_back(wanted_[open_.size()]))
    if (!wanted_[open_.size()].is_double)
      builder_.open(wanted_[open_.size()].kind, {}).detail = wanted_[open_.size()].link;
}

void InlineBuilder::flush() {
  if (!text_.empty()) builder_.literal(NodeKind::text, {}, text_);
  text_.clear();
}

}  // namespace mooc
