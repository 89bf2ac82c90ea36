// An XML file of another program, read safely: no file and no address is opened, a document type is passed over and no
// entity but those of XML itself means anything, so that no file can make more of itself than it is.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/foreign_text.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace mooc {

class XmlSource {
 public:
  // Rule: bank-xml.
  XmlSource(const SourceFile& file, std::vector<Diagnostic>& found);

  [[nodiscard]] bool is_read() const { return is_read_; }
  [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
  // All text directly in `node`, decoded; its form is `plain`.
  [[nodiscard]] ForeignText text(pugi::xml_node node) const;
  // Without white space at its ends.
  [[nodiscard]] std::string words(pugi::xml_node node) const { return text(node).trimmed().text(); }
  [[nodiscard]] std::string attribute(pugi::xml_node node, const char* name) const;
  // The name of the element, where it opens.
  [[nodiscard]] SourceSpan span(pugi::xml_node node) const;

 private:
  void decode(ForeignText& out, std::string_view raw, std::size_t at) const;

  const SourceFile& file_;
  std::vector<Diagnostic>& found_;
  pugi::xml_document document_;
  bool is_read_ = false;
};

}  // namespace mooc
