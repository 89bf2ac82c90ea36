// A text that is being parsed and where it stands in its file, so that every place in the one is a span of the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "source/source_file.h"

namespace mooc {

struct TextPlace {
  std::string_view text;
  SourceSpan whole;   // in the file
  bool exact = true;  // false: how the text came out of `whole` is unknown, and so are places inside it
  std::vector<std::uint32_t> offsets =
      {};  // of a text with escapes: for each byte and the end, its place in `whole`; else empty

  // Of the bytes [begin, end) of the text.
  [[nodiscard]] SourceSpan span(std::size_t begin, std::size_t end) const {
    if (!exact) return whole;
    const auto in_file = [this](std::size_t at) {
      return offsets.empty() ? static_cast<std::uint32_t>(at) : offsets[at];
    };
    return {whole.file, whole.begin + in_file(begin), in_file(end) - in_file(begin)};
  }
};

// A part of a file as it is written.
TextPlace place_of(const SourceFile& file, SourceSpan part);

// A text that was decoded from `whole`, which has it as it is or with the escapes of JSON.
TextPlace place_of_decoded(const SourceFile& file, SourceSpan whole, std::string_view text);

}  // namespace mooc
