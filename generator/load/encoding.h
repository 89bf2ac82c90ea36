// What a file's bytes say as text. A course is UTF-8; for anything else the author learns what the file seems to be and
// how to save it, and the text is read as far as possible, so that the other mistakes in it are found in the same run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mooc {

struct EncodingMistake {
  std::size_t begin = 0;  // bytes, in the decoded text
  std::size_t length = 0;
  std::string message;
  std::string help;
  std::string_view rule = "source-encoding";
};

struct DecodedText {
  std::string text;  // valid UTF-8 without byte order mark, and without control characters but tab, LF and CR
  std::optional<EncodingMistake> mistake;
};

[[nodiscard]] DecodedText decode_text(std::string bytes);

}  // namespace mooc
