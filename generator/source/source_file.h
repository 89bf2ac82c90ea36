// One file of a course as it was read: its name as the author knows it, its bytes, and where its lines begin.
// Every span and every diagnostic refers to such a file by its index, so values stay small and hold no pointers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mooc {

// A stretch of bytes [begin, begin + length) of the source file number `file`.
struct SourceSpan {
  std::uint32_t file = 0;
  std::uint32_t begin = 0;
  std::uint32_t length = 0;

  [[nodiscard]] std::uint32_t end() const { return begin + length; }
  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

// A place as people and editors count it: line and column from 1, columns in characters (code points).
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

struct SourceFile {
  std::uint32_t index = 0;  // its place in the list of all files of the course
  std::string path;         // relative to the course folder, with '/', e.g. course/01-ecoute/02-reformuler.md
  std::string bytes;        // valid UTF-8 without byte order mark; `load` refuses anything else
  std::vector<std::uint32_t> line_starts;

  [[nodiscard]] std::string_view text(SourceSpan span) const;
  [[nodiscard]] Position position(std::uint32_t offset) const;
  // The whole line (from 1), without its line end.
  [[nodiscard]] std::string_view line(std::size_t number) const;
  [[nodiscard]] SourceSpan span(std::size_t begin, std::size_t end) const;
  [[nodiscard]] SourceSpan whole() const { return span(0, bytes.size()); }
};

// Takes the bytes of a file and finds its lines. Line ends may be LF or CRLF.
SourceFile make_source_file(std::uint32_t index, std::string path, std::string bytes);

}  // namespace mooc
