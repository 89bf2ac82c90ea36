// The lines of a YAML part, and the few questions about a line that reading it and finding mistakes in it have in
// common.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace mooc {

struct YamlLine {
  std::size_t begin = 0;   // of its first character that is no space, in the whole text
  std::size_t end = 0;     // without line end and spaces before it
  std::size_t indent = 0;  // spaces before `begin`
};

// Lines that are not empty; those with a comment alone are kept.
std::vector<YamlLine> yaml_lines(std::string_view text, std::size_t begin, std::size_t end);

// The place of the colon that ends an unquoted key; nullopt when the content is no `key:` or `key: value`.
std::optional<std::size_t> key_colon(std::string_view text, std::size_t begin, std::size_t end);

// One past the quote that closes the one at `begin`; nullopt when none does before `end`.
std::optional<std::size_t> closing_quote(std::string_view text, std::size_t begin, std::size_t end);

// Where the unquoted value [begin, end) ends, spaces and a comment after it left out.
std::size_t plain_value_end(std::string_view text, std::size_t begin, std::size_t end);

std::size_t skip_spaces(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace mooc
