// The bytes of an XML file as UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace mooc {

struct XmlText {
  std::string utf8;      // always valid, without byte order mark
  std::string encoding;  // what the file says or shows: UTF-8, UTF-16, ISO-8859-1, …
  std::string fault;     // why the bytes are not what they claim to be; empty when they are
};

// By byte order mark, else by the encoding in the XML declaration, else UTF-8 (XML 1.0, 4.3.3 and appendix F).
[[nodiscard]] XmlText xml_text(std::string_view bytes);

}  // namespace mooc
