// A text taken out of a bank's file, decoded, that still knows where in the file each of its bytes was written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/source_file.h"

namespace mooc {

// How a bank writes its texts. `moodle`: HTML in which a line end counts as <br>.
enum class TextForm { html, moodle, plain, markdown };

class ForeignText {
 public:
  ForeignText() = default;
  explicit ForeignText(std::uint32_t file) : file_(file) {}

  // `text` stands in the file from byte `at` on, as many bytes long as it is.
  void append(std::string_view text, std::size_t at);
  // `text` is what `length` bytes from `at` on say, such as an entity or an escape.
  void append_decoded(std::string_view text, std::size_t at, std::size_t length);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] bool is_blank() const;
  // Where the bytes [from, to) of text() stand in the file.
  [[nodiscard]] SourceSpan span(std::size_t from, std::size_t to) const;
  [[nodiscard]] SourceSpan span() const { return span(0, text_.size()); }
  // The bytes [from, to), with their places.
  [[nodiscard]] ForeignText part(std::size_t from, std::size_t to) const;
  // Without white space at its ends.
  [[nodiscard]] ForeignText trimmed() const;

  TextForm form = TextForm::plain;

 private:
  // From text_[at] on, byte for byte, the file's bytes from `in_file` on; up to the next run.
  struct Run {
    std::uint32_t at;
    std::uint32_t in_file;
    std::uint32_t length;  // bytes of the file, where this is one decoded piece; 0: as many as of the text
  };

  [[nodiscard]] std::uint32_t place(std::size_t at, bool is_end) const;

  std::uint32_t file_ = 0;
  std::string text_;
  std::vector<Run> runs_;
};

}  // namespace mooc
