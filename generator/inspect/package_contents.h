// A package opened for its checks: the manifest as a tree, what it names by itself and what lies in the zip. Checks
// read it and say what they find; none changes it.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/package_zip.h"
#include "inspect/xml_element.h"
#include "model/learning_package.h"

namespace mooc {

// To which vocabulary a name belongs; other: LOM and tools' own.
enum class Vocabulary { packaging, adlcp, adlseq, adlnav, sequencing, other };
// By its namespace, or where that is none of the standards', by its prefix.
[[nodiscard]] Vocabulary vocabulary_of(const XmlName& name);

struct ResourcePlace {
  const XmlElement* element = nullptr;
  std::string base;  // xml:base of all around it
  std::string identifier;
  std::string href;  // as written, without base; empty for none
  bool sco = false;
};

struct ItemPlace {
  const XmlElement* element = nullptr;
  const XmlElement* organization = nullptr;
  std::string identifier;
  std::string reference;                    // identifierref
  const ResourcePlace* resource = nullptr;  // nullptr where the reference leads nowhere
  bool leaf = true;
};

struct PackageContents {
  const PackageZip& zip;
  const SourceFile& source;  // the manifest
  const XmlElement& root;
  Standard standard = Standard::scorm12;
  std::string version;  // schemaversion as written
  std::set<std::string, std::less<>> paths;
  std::vector<ResourcePlace> resources;
  std::vector<const XmlElement*> organizations;
  std::vector<ItemPlace> items;  // of all organizations, in the order of the manifest

  PackageContents(const PackageZip& package, const XmlFile& manifest);  // manifest.root must be there
  PackageContents(const PackageContents&) = delete;
  PackageContents& operator=(const PackageContents&) = delete;

  [[nodiscard]] bool has_file(std::string_view path) const { return paths.contains(path); }
  // Of what is launched as a SCO, each resource once.
  [[nodiscard]] std::vector<const ResourcePlace*> launched_scos() const;

 private:
  void add_items(const XmlElement& parent, const XmlElement& organization);
};

void for_each_element(const XmlElement& element, const std::function<void(const XmlElement&)>& look);

// «<item>», as written.
[[nodiscard]] std::string tag_of(const XmlElement& element);
[[nodiscard]] std::string lower_ascii(std::string_view text);
// Without white space at both ends.
[[nodiscard]] std::string trimmed(std::string_view text);

}  // namespace mooc
