// HTML as teachers' editors leave it, cut into tags and texts: never refuses anything, never runs or fetches anything.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mooc {

struct HtmlToken {
  enum class Kind { text, open, close } kind = Kind::text;
  std::string name;                                             // of a tag, in small letters
  std::vector<std::pair<std::string, std::string>> attributes;  // names in small letters, values decoded
  std::string text;                                             // decoded; of a script or style, its content
  std::size_t begin = 0, end = 0;                               // bytes in the HTML

  // The value of an attribute, or nullptr.
  [[nodiscard]] const std::string* attribute(std::string_view wanted) const;
};

// Comments and doctypes are left out. &nbsp; becomes a space, for editors write it where people typed two.
[[nodiscard]] std::vector<HtmlToken> html_tokens(std::string_view html);

// Text with its entities read: names of HTML 4 and numbers. What is no entity stays as it is.
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace mooc
