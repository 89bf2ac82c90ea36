#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "inspect/package_checks.h"
#include "text/utf8.h"

namespace mooc {
namespace {

constexpr std::size_t longest_in_moodle = 255;  // characters; mod/scorm/db/install.xml

bool is_name_start(char32_t c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0; }

// NCName, roughly for what is beyond ASCII (Namespaces in XML 1.0, production 4).
bool is_xml_identifier(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, length] = decode_character(text, at);
    const bool inner =
        (character >= '0' && character <= '9') || character == '-' || character == '.' || character == 0xB7;
    if (!is_name_start(character) && (at == 0 || !inner)) return false;
    at += length;
  }
  return !text.empty();
}

// One identifier attribute: its form, and whether it is the only one of its value.
class IdentifierCheck {
 public:
  PackageFindings found;

  void look(const XmlElement& element, std::string_view attribute_name) {
    const XmlAttribute* const attribute = element.attribute(attribute_name);
    if (attribute == nullptr || attribute->value.empty()) {
      found.push_back(error("identifier-missing", element.tag,
                            fmt::format("{} has no {}", tag_of(element), attribute_name),
                            "give it one that nothing else in the manifest has; learners' records are tied to it"));
      return;
    }
    look_at_form(*attribute);
    const auto [first, is_new] = seen_.emplace(attribute->value, tag_of(element));
    if (is_new) return;
    found.push_back(error("identifier-double", attribute->span,
                          fmt::format("{} «{}» is that of {} above", attribute_name, attribute->value,
                                      first->second == tag_of(element) ? "another " + first->second : first->second),
                          "give each its own; Moodle makes one of two that are alike"));
  }

 private:
  void look_at_form(const XmlAttribute& attribute) {
    if (!is_xml_identifier(attribute.value)) {
      found.push_back(error("identifier-form", attribute.span,
                            fmt::format("«{}» is no identifier of XML", attribute.value),
                            "begin with a letter or _, go on with letters, digits, - . and _"));
    }
    if (const auto length = count_characters(attribute.value); length > longest_in_moodle) {
      found.push_back(warning("identifier-length", attribute.span,
                              fmt::format("the identifier has {} characters, and Moodle keeps {}: its import fails",
                                          length, longest_in_moodle),
                              "shorten it"));
    }
  }

  std::map<std::string, std::string> seen_;
};

PackageFindings check_references(const PackageContents& package) {
  PackageFindings found;
  const auto is_resource = [&](const std::string& identifier) {
    return std::any_of(package.resources.begin(), package.resources.end(),
                       [&](const ResourcePlace& entry) { return entry.identifier == identifier; });
  };
  for (const ItemPlace& item : package.items) {
    if (item.reference.empty() || item.resource != nullptr) continue;
    found.push_back(error("reference-missing", item.element->attribute("identifierref")->span,
                          fmt::format("there is no resource «{}»", item.reference),
                          "write the identifier of a <resource>; upper and lower case count"));
  }
  for (const ResourcePlace& resource : package.resources) {
    for (const XmlElement* const dependency : resource.element->children_named("dependency")) {
      const XmlAttribute* const reference = dependency->attribute("identifierref");
      if (reference != nullptr && is_resource(reference->value)) continue;
      found.push_back(error("reference-missing", reference == nullptr ? dependency->tag : reference->span,
                            reference == nullptr ? "a <dependency> does not say on what"
                                                 : fmt::format("there is no resource «{}»", reference->value),
                            "write the identifier of a <resource>"));
    }
  }
  return found;
}

}  // namespace

PackageFindings check_identifiers(const PackageContents& package) {
  IdentifierCheck check;
  check.look(package.root, "identifier");
  for (const XmlElement* const organization : package.organizations) check.look(*organization, "identifier");
  for (const ItemPlace& item : package.items) check.look(*item.element, "identifier");
  for (const ResourcePlace& resource : package.resources) check.look(*resource.element, "identifier");
  append(check.found, check_references(package));
  return std::move(check.found);
}

}  // namespace mooc
