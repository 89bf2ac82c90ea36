// A text that is being parsed and where it stands in its file, so that every place in the one is a span of the other.
#pragma once

#include <cstddef>
#include <string_view>

#include "source/source_file.h"

namespace mooc {

struct TextPlace {
  std::string_view text;
  SourceSpan whole;   // in the file
  bool exact = true;  // false: the text was decoded from `whole` (escapes), so places inside it are unknown

  // Of the bytes [begin, end) of the text.
  [[nodiscard]] SourceSpan span(std::size_t begin, std::size_t end) const {
    if (!exact) return whole;
    return {whole.file, whole.begin + static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
  }
};

// A part of a file as it is written.
inline TextPlace place_of(const SourceFile& file, SourceSpan part) { return {file.text(part), part, true}; }

}  // namespace mooc
