#include "parse/yaml_lines.h"

#include <algorithm>

namespace mooc {

std::size_t skip_spaces(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
  return begin;
}

std::vector<YamlLine> yaml_lines(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<YamlLine> lines;
  while (begin < end) {
    const auto line_end = std::min(text.find('\n', begin), end);
    auto content_end = line_end;
    while (content_end > begin &&
           (text[content_end - 1] == ' ' || text[content_end - 1] == '\t' || text[content_end - 1] == '\r'))
      --content_end;
    auto content = begin;
    while (content < content_end && text[content] == ' ') ++content;
    if (content < content_end) lines.push_back({content, content_end, content - begin});
    begin = line_end + 1;
  }
  return lines;
}

std::optional<std::size_t> key_colon(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin >= end || std::string_view("\"'[{#&*!|>%@`").find(text[begin]) != std::string_view::npos)
    return std::nullopt;
  for (auto at = text.find(':', begin); at < end; at = text.find(':', at + 1)) {
    if (at + 1 == end || text[at + 1] == ' ' || text[at + 1] == '\t') return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> closing_quote(std::string_view text, std::size_t begin, std::size_t end) {
  const char quote = text[begin];
  for (auto at = begin + 1; at < end; ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (text[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < end && text[at + 1] == '\'';
      if (!doubled) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

std::size_t plain_value_end(std::string_view text, std::size_t begin, std::size_t end) {
  for (auto at = text.find('#', begin); at < end; at = text.find('#', at + 1)) {
    if (at != begin && text[at - 1] != ' ' && text[at - 1] != '\t') continue;
    end = at;
    break;
  }
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

}  // namespace mooc
