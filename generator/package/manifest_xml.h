// Elements and attributes as the parts of a manifest write them.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace mooc {

inline void attribute(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(std::string(value).c_str());
}

inline void element(pugi::xml_node parent, const char* name, std::string_view text) {
  parent.append_child(name).text().set(std::string(text).c_str());
}

// A document that begins with its XML declaration.
void declare(pugi::xml_document& document);

// Indented, in UTF-8.
std::string text_of(const pugi::xml_document& document);

}  // namespace mooc
