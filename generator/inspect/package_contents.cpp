#include "inspect/package_contents.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mooc {
namespace {

struct KnownSpace {
  std::string_view begin;  // of the namespace
  std::string_view prefix;
  Vocabulary vocabulary;
};
constexpr std::array known_spaces{
    KnownSpace{"http://www.imsproject.org/xsd/imscp", "imscp", Vocabulary::packaging},
    KnownSpace{"http://www.imsglobal.org/xsd/imscp", "", Vocabulary::packaging},
    KnownSpace{"http://www.adlnet.org/xsd/adlcp", "adlcp", Vocabulary::adlcp},
    KnownSpace{"http://www.adlnet.org/xsd/adlseq", "adlseq", Vocabulary::adlseq},
    KnownSpace{"http://www.adlnet.org/xsd/adlnav", "adlnav", Vocabulary::adlnav},
    KnownSpace{"http://www.imsglobal.org/xsd/imsss", "imsss", Vocabulary::sequencing},
};

}  // namespace

Vocabulary vocabulary_of(const XmlName& name) {
  for (const KnownSpace& known : known_spaces)
    if (name.space.starts_with(known.begin)) return known.vocabulary;
  // A default namespace that no standard knows, such as that of <lom xmlns="…">, is somebody else's.
  if (name.prefix.empty() && !name.space.empty()) return Vocabulary::other;
  for (const KnownSpace& known : known_spaces)
    if (name.prefix == known.prefix) return known.vocabulary;
  return Vocabulary::other;
}

PackageContents::PackageContents(const PackageZip& package, const XmlFile& manifest)
    : zip(package), source(manifest.source), root(*manifest.root) {
  for (const PackageEntry& entry : zip.entries) paths.insert(entry.path);
  if (const XmlElement* const list = root.child("resources")) {
    const std::string outer = value_of(root.attribute("xml:base")) + value_of(list->attribute("xml:base"));
    for (const XmlElement* const entry : list->children_named("resource")) {
      resources.push_back({entry, outer + value_of(entry->attribute("xml:base")),
                           value_of(entry->attribute("identifier")), value_of(entry->attribute("href")),
                           lower_ascii(value_of(entry->attribute_like("scormtype"))) == "sco"});
    }
  }
  if (const XmlElement* const list = root.child("organizations")) organizations = list->children_named("organization");
  for (const XmlElement* const organization : organizations) add_items(*organization, *organization);
}

void PackageContents::add_items(const XmlElement& parent, const XmlElement& organization) {
  for (const XmlElement* const element : parent.children_named("item")) {
    ItemPlace item{element,
                   &organization,
                   value_of(element->attribute("identifier")),
                   value_of(element->attribute("identifierref")),
                   nullptr,
                   element->child("item") == nullptr};
    const auto found = std::find_if(resources.begin(), resources.end(), [&](const ResourcePlace& resource) {
      return !item.reference.empty() && resource.identifier == item.reference;
    });
    if (found != resources.end()) item.resource = &*found;
    items.push_back(std::move(item));
    add_items(*element, organization);
  }
}

std::vector<const ResourcePlace*> PackageContents::launched_scos() const {
  std::vector<const ResourcePlace*> found;
  for (const ItemPlace& item : items) {
    const bool wanted = item.resource != nullptr && item.resource->sco && !item.resource->href.empty();
    if (wanted && std::find(found.begin(), found.end(), item.resource) == found.end()) found.push_back(item.resource);
  }
  return found;
}

void for_each_element(const XmlElement& element, const std::function<void(const XmlElement&)>& look) {
  look(element);
  for (const XmlElement& child : element.children) for_each_element(child, look);
}

std::string tag_of(const XmlElement& element) { return fmt::format("<{}>", element.name.written()); }

std::string lower_ascii(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

}  // namespace mooc
