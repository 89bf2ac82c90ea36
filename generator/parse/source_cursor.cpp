#include "parse/source_cursor.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace mooc {

namespace {

constexpr std::size_t not_found = std::string_view::npos;
// How far a search goes, so that hostile texts cost no more than their length.
constexpr std::size_t farthest = 512;

constexpr auto markup_signs = [] {
  std::array<bool, 256> signs{};
  for (const char sign : std::string_view("*_~[]()!\\<>`| \t\r\n#{}")) signs[static_cast<unsigned char>(sign)] = true;
  return signs;
}();

bool is_markup(char character) { return markup_signs[static_cast<unsigned char>(character)]; }
bool is_alphanumeric(char character) {
  return (character >= '0' && character <= '9') || ((character | 0x20) >= 'a' && (character | 0x20) <= 'z');
}

}  // namespace

// One past the `;` of a character reference at `at`, else 0.
std::size_t SourceCursor::entity_end(std::size_t at) const {
  const auto limit = std::min(end_, at + 34);
  auto end = at + 1;
  if (end < limit && text_[end] == '#') ++end;
  const auto name = end;
  while (end < limit && is_alphanumeric(text_[end])) ++end;
  return end > name && end < limit && text_[end] == ';' ? end + 1 : 0;
}

// One past the end of what reads as `literal`, when it stands at `at`; else npos.
std::size_t SourceCursor::match(std::size_t at, std::string_view literal) const {
  const bool plain = literal.find('&') == std::string_view::npos;
  if (plain && at + literal.size() <= end_ && text_.substr(at, literal.size()) == literal) return at + literal.size();
  std::size_t read = 0;
  while (read < literal.size()) {
    if (at >= end_) return not_found;
    if (text_[at] == '&') {
      const auto reference = entity_end(at);
      if (reference != 0 && text_.substr(at, reference - at) != literal.substr(read, reference - at)) {
        read += decode_character(literal, read).length;
        at = reference;
        continue;
      }
    }
    if (text_[at] == literal[read]) {
      ++at;
      ++read;
    } else if (text_[at] == '\\') {
      ++at;
    } else {
      return not_found;
    }
  }
  return at;
}

Stretch SourceCursor::take_literal(std::string_view literal) {
  const auto limit = std::min(end_, at_ + farthest);
  for (auto at = at_; at < limit; ++at) {
    if (const auto end = match(at, literal); end != not_found) {
      at_ = end;
      return {at, end};
    }
    if (!is_markup(text_[at])) break;
  }
  return {at_, at_};
}

std::size_t SourceCursor::find_over_markup(std::string_view wanted) const {
  const auto limit = std::min(end_, at_ + farthest);
  for (auto at = at_; at < limit; ++at) {
    if (text_.substr(at, wanted.size()) == wanted) return at;
    if (!is_markup(text_[at])) break;
  }
  return not_found;
}

Stretch SourceCursor::take_code() {
  const auto begin = find_over_markup("`");
  if (begin == not_found) return {at_, at_};
  auto inside = begin;
  while (inside < end_ && text_[inside] == '`') ++inside;
  const auto ticks = inside - begin;
  for (auto at = text_.find('`', inside); at < end_; at = text_.find('`', at)) {
    auto after = at;
    while (after < end_ && text_[after] == '`') ++after;
    if (after - at == ticks) {
      at_ = after;
      return {begin, after};
    }
    at = after;
  }
  return {at_, at_};
}

Stretch SourceCursor::take_footnote_reference() {
  const auto begin = find_over_markup("[^");
  if (begin == not_found) return {at_, at_};
  const auto closing = text_.find(']', begin);
  if (closing >= end_) return {at_, at_};
  at_ = closing + 1;
  return {begin, at_};
}

std::size_t SourceCursor::open_link() {
  const auto limit = std::min(end_, at_ + farthest);
  for (auto at = at_; at < limit && is_markup(text_[at]); ++at) {
    if (text_[at] == '[' || text_[at] == '<') {
      at_ = at + 1;
      return at;
    }
  }
  while (at_ < limit && is_markup(text_[at_])) ++at_;
  return at_;
}

SourceCursor::LinkStretch SourceCursor::close_link(std::size_t begin) {
  if (begin >= end_ || (text_[begin] != '[' && text_[begin] != '<')) return {{begin, at_}, {begin, at_}};
  if (text_[begin] == '<') {
    const Stretch address{begin + 1, at_};
    if (at_ < end_ && text_[at_] == '>') ++at_;
    return {{begin, at_}, address};
  }
  auto closing = find_over_markup("]");
  if (closing == not_found) closing = closing_bracket(begin);
  if (closing == not_found) return {{begin, at_}, {begin, begin}};
  return take_destination(begin, closing + 1);
}

SourceCursor::LinkStretch SourceCursor::take_image() {
  const auto begin = find_over_markup("![");
  if (begin == not_found) return {{at_, at_}, {at_, at_}};
  const auto closing = closing_bracket(begin + 1);
  if (closing == not_found) return {{begin, begin}, {begin, begin}};
  return take_destination(begin, closing + 1);
}

std::size_t SourceCursor::closing_bracket(std::size_t opening) const {
  int depth = 0;
  const auto limit = std::min(end_, opening + 8 * farthest);
  for (auto at = opening; at < limit; ++at) {
    if (text_[at] == '\\')
      ++at;
    else if (text_[at] == '[')
      ++depth;
    else if (text_[at] == ']' && --depth == 0)
      return at;
  }
  return not_found;
}

SourceCursor::LinkStretch SourceCursor::take_destination(std::size_t begin, std::size_t at) {
  at_ = at;
  Stretch destination{begin, begin};
  if (at < end_ && text_[at] == '[') {
    const auto closing = text_.find(']', at);
    if (closing < end_) at_ = closing + 1;
  } else if (at < end_ && text_[at] == '(') {
    ++at;
    while (at < end_ && (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\r')) ++at;
    const bool pointed = at < end_ && text_[at] == '<';
    destination.begin = pointed ? ++at : at;
    for (int depth = 0; at < end_; ++at) {
      const char character = text_[at];
      if (character == '\\' && !pointed)
        ++at;
      else if (pointed ? character == '>' : character == ' ' || character == '\n' || (character == ')' && depth-- == 0))
        break;
      else if (character == '(')
        ++depth;
    }
    destination.end = at = std::min(at, end_);
    // A title, if there is one, stands between quotes; the bracket after it ends the link.
    const auto quote = text_.find_first_not_of(" \t\r\n>", at);
    if (quote < end_ && (text_[quote] == '"' || text_[quote] == '\'')) {
      const auto title_end = text_.find(text_[quote], quote + 1);
      if (title_end < end_) at = title_end + 1;
    }
    const auto closing = text_.find(')', at);
    at_ = closing < end_ ? closing + 1 : at;
  }
  return {{begin, at_}, destination};
}

}  // namespace mooc
