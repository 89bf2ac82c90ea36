// Puts text where HTML or XML expects text or an attribute's value, so that no character of it can be taken for markup.
#pragma once

#include <string>
#include <string_view>

namespace mooc {

// Appends `text` with & < > " escaped, fit for HTML text and for values in double quotes.
void append_html(std::string& out, std::string_view text);
std::string escape_html(std::string_view text);

// As above, with ' escaped too. Characters that XML 1.0 (section 2.2) forbids become U+FFFD.
std::string escape_xml(std::string_view text);

}  // namespace mooc
