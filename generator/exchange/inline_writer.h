// The inlines of one paragraph as Markdown. Emphasis opens and closes only where CommonMark lets it (0.29, 6.4), which
// looks at the characters around: where they would not let it, they are written as numbers (`&#97;`).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/body.h"

namespace mooc {

class InlineWriter {
 public:
  enum class Place { line, cell };

  InlineWriter(const Body& body, Place place) : body_(body), place_(place) {}

  // The nodes [from, to).
  [[nodiscard]] std::string write(std::size_t from, std::size_t to);

 private:
  void add_all(std::size_t from, std::size_t to);
  void add(std::size_t index, std::size_t parent_begin, std::size_t parent_end);
  void add_text(std::string_view text, bool before_link);
  std::size_t add_character(std::string_view text, std::size_t at);
  void add_emphasis(std::size_t index, std::string_view mark);
  void add_code(std::string_view code);
  void add_link(std::size_t index);
  void add_image(const Image& image);
  void add_target(std::string_view destination, std::string_view title);
  void put(std::string_view written) { out_ += written; }
  // The last character written, as a number, if it is none of punctuation and white space.
  void number_last();
  [[nodiscard]] bool needs_underscore(std::size_t index, std::size_t parent_begin, std::size_t parent_end) const;
  [[nodiscard]] bool is_marked(std::size_t index) const;
  [[nodiscard]] bool must_escape(std::string_view text, std::size_t at) const;
  [[nodiscard]] bool is_at_line_start() const { return out_.empty() || out_.back() == '\n'; }
  [[nodiscard]] bool ends_in_word() const;

  const Body& body_;
  Place place_;
  std::string out_;
  bool number_next_ = false;    // the next character, if it is part of a word
  bool follows_image_ = false;  // a `{` would be its attributes
};

}  // namespace mooc
