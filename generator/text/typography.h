// The spaces and apostrophes that a language asks for, set while text becomes HTML (design.md, 12): authors type
// ordinary spaces, and code, addresses and a learner's state are never touched.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mooc {

enum class Typography : std::uint8_t {
  plain,            // the text as it is
  french,           // U+202F before ; ! ?   U+00A0 before : and inside « »   ’ for '
  canadian_french,  // nothing before ; ! ?   U+00A0 before : and inside « »   ’ for '
};

// By BCP 47 tag: fr-CA is Canadian, every other fr is French, the rest is plain.
Typography typography_of(std::string_view language);

// Appends `text` to `html`, escaped for element content and for attribute values in double quotes. A mark at the
// beginning of `text` takes what `html` ends with into account, so that `<em>mot</em>` and ` ?` meet rightly.
void append_html_text(std::string& html, std::string_view text, Typography rules);

// The same for text that is not HTML: titles in data files, texts of the interface.
std::string typographic(std::string_view text, Typography rules);

}  // namespace mooc
