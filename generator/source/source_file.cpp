#include "source/source_file.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "text/utf8.h"

namespace mooc {

std::string_view SourceFile::text(SourceSpan part) const {
  assert(part.file == index && part.end() <= bytes.size());
  return std::string_view(bytes).substr(part.begin, part.length);
}

Position SourceFile::position(std::uint32_t offset) const {
  assert(offset <= bytes.size());
  const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
  const auto start = *std::prev(after);
  const auto before = std::string_view(bytes).substr(start, offset - start);
  return {static_cast<std::size_t>(after - line_starts.begin()), count_characters(before) + 1};
}

std::string_view SourceFile::line(std::size_t number) const {
  assert(number >= 1 && number <= line_starts.size());
  const std::size_t begin = line_starts[number - 1];
  const std::size_t end = number < line_starts.size() ? line_starts[number] : bytes.size();
  auto whole_line = std::string_view(bytes).substr(begin, end - begin);
  while (!whole_line.empty() && (whole_line.back() == '\n' || whole_line.back() == '\r')) whole_line.remove_suffix(1);
  return whole_line;
}

SourceSpan SourceFile::span(std::size_t begin, std::size_t end) const {
  assert(begin <= end && end <= bytes.size());
  return {index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

SourceFile make_source_file(std::uint32_t index, std::string path, std::string bytes) {
  SourceFile file{index, std::move(path), std::move(bytes), {0}};
  for (auto at = file.bytes.find('\n'); at != std::string::npos; at = file.bytes.find('\n', at + 1))
    file.line_starts.push_back(static_cast<std::uint32_t>(at + 1));
  return file;
}

}  // namespace mooc
