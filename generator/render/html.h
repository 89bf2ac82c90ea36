// What render/ writes into: HTML in parts, so that answers can be put in for the site and left out of packages
// (design.md, 15).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/artifact.h"
#include "text/typography.h"

namespace mooc {

class Html {
 public:
  explicit Html(Typography rules, std::size_t expected_size = 0) : rules_(rules) {
    parts_.emplace_back();
    parts_.back().html.reserve(expected_size);
  }

  // HTML as it is.
  void raw(std::string_view html) { parts_.back().html += html; }

  // Words for a reader: escaped, with the typography of the course.
  void text(std::string_view words) { append_html_text(parts_.back().html, words, rules_); }

  // What must stay as it is written: code, addresses, identifiers. Escaped.
  void literal(std::string_view text) { append_html_text(parts_.back().html, text, Typography::plain); }

  void number(long long value) { parts_.back().html += std::to_string(value); }

  // ` name="value"`, the value kept as it is.
  void attribute(std::string_view name, std::string_view value) {
    begin_attribute(name);
    literal(value);
    raw("\"");
  }

  // ` name="value"`, the value being words that are shown or read aloud.
  void worded_attribute(std::string_view name, std::string_view words) {
    begin_attribute(name);
    text(words);
    raw("\"");
  }

  // What follows is for `where` alone, until the next call. Returns what was in force, to be restored.
  Where only_for(Where where) {
    const auto before = parts_.back().where;
    if (where != before) parts_.push_back({{}, where});
    return before;
  }

  // Bytes of the part under way.
  [[nodiscard]] std::size_t size() const { return parts_.back().html.size(); }

  [[nodiscard]] Typography typography() const { return rules_; }

  std::vector<HtmlPart> take_parts() && { return std::move(parts_); }

  // All parts as one text.
  std::string take() && {
    if (parts_.size() == 1) return std::move(parts_.front().html);
    std::string all;
    for (const auto& part : parts_) all += part.html;
    return all;
  }

 private:
  void begin_attribute(std::string_view name) {
    raw(" ");
    raw(name);
    raw("=\"");
  }

  Typography rules_;
  std::vector<HtmlPart> parts_;
};

}  // namespace mooc
