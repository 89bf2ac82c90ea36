// An XML file as a tree whose parts know their places, and what is wrong with its form. Entities are never expanded,
// nothing is fetched, and a document type ends the reading.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/parsed.h"
#include "source/source_file.h"

namespace mooc {

struct XmlName {
  std::string prefix, local;
  std::string space;  // the namespace's URI; empty for none

  // As written: adlcp:scormtype
  [[nodiscard]] std::string written() const { return prefix.empty() ? local : prefix + ":" + local; }
};

struct XmlAttribute {
  XmlName name;
  std::string value;
  SourceSpan span;  // name="value"
};

struct XmlElement {
  XmlName name;
  std::vector<XmlAttribute> attributes;
  std::string text;    // its own, as the standard reads it
  SourceSpan tag;      // the start tag
  SourceSpan content;  // from behind the start tag to before the end tag, as written
  std::vector<XmlElement> children;

  // By its name as written; nullptr when it is not there.
  [[nodiscard]] const XmlAttribute* attribute(std::string_view written) const;
  // By its local name, whatever the case and the prefix.
  [[nodiscard]] const XmlAttribute* attribute_like(std::string_view local) const;
  // The first child of that local name, whatever its prefix; nullptr when there is none.
  [[nodiscard]] const XmlElement* child(std::string_view local) const;
  [[nodiscard]] std::vector<const XmlElement*> children_named(std::string_view local) const;
};

// "" when there is none.
[[nodiscard]] std::string value_of(const XmlAttribute* attribute);

struct XmlFile {
  SourceFile source;               // in UTF-8, whatever it was
  std::optional<XmlElement> root;  // none when the form is broken
};

// `index`: of the file among those that diagnostics are about.
[[nodiscard]] Parsed<XmlFile> read_xml(std::uint32_t index, std::string path, std::string_view bytes);

}  // namespace mooc
