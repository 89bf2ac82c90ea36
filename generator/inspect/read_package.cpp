#include "inspect/read_package.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "inspect/item_address.h"
#include "inspect/package_contents.h"
#include "inspect/package_zip.h"

namespace mooc {
namespace {

constexpr std::string_view manifest_path = "imsmanifest.xml";

std::string text_of(const XmlElement& parent, std::string_view local) {
  const XmlElement* const found = parent.child(local);
  return found == nullptr ? "" : trimmed(found->text);
}

struct Resource {
  std::string href;
  bool sco = false;
};
using Resources = std::map<std::string, Resource>;

// xml:base of manifest, resources and resource stand before the address (SCORM 2004 4th Ed. CAM 3.4.1).
std::string based(const std::string& base, const std::string& address) {
  return is_elsewhere(address) || address.starts_with('/') ? address : base + address;
}

Resources resources_of(const XmlElement& root) {
  Resources all;
  const XmlElement* const list = root.child("resources");
  if (list == nullptr) return all;
  const std::string outer = value_of(root.attribute("xml:base")) + value_of(list->attribute("xml:base"));
  for (const XmlElement* const entry : list->children_named("resource")) {
    Resource resource;
    const std::string href = value_of(entry->attribute("href"));
    if (!href.empty()) resource.href = based(outer + value_of(entry->attribute("xml:base")), href);
    resource.sco = lower_ascii(value_of(entry->attribute_like("scormtype"))) == "sco";
    all.emplace(value_of(entry->attribute("identifier")), std::move(resource));
  }
  return all;
}

// The sequencing of an item, or what it refers to in the sequencingCollection.
const XmlElement* sequencing_of(const XmlElement& root, const XmlElement& item) {
  const XmlElement* const own = item.child("sequencing");
  if (own == nullptr) return nullptr;
  const std::string reference = value_of(own->attribute("IDRef"));
  const XmlElement* const collection = root.child("sequencingCollection");
  if (reference.empty() || own->child("objectives") != nullptr || collection == nullptr) return own;
  for (const XmlElement* const shared : collection->children_named("sequencing"))
    if (value_of(shared->attribute("ID")) == reference) return shared;
  return own;
}

// SCORM 2004 4th Ed. SN 3.10.2: without a measure of its own the pass mark is 1.0.
std::string passing_score(const XmlElement* sequencing) {
  const XmlElement* const objectives = sequencing == nullptr ? nullptr : sequencing->child("objectives");
  const XmlElement* const primary = objectives == nullptr ? nullptr : objectives->child("primaryObjective");
  if (primary == nullptr || value_of(primary->attribute("satisfiedByMeasure")) != "true") return "";
  const std::string measure = text_of(*primary, "minNormalizedMeasure");
  return measure.empty() ? "1.0" : measure;
}

// The 4th Edition has attributes, the 3rd a text.
std::string completion_threshold(const XmlElement& item) {
  const XmlElement* const threshold = item.child("completionThreshold");
  if (threshold == nullptr) return "";
  const std::string written = trimmed(threshold->text);
  if (!written.empty()) return written;
  if (value_of(threshold->attribute("completedByMeasure")) != "true") return "";
  const XmlAttribute* const measure = threshold->attribute("minProgressMeasure");
  return measure == nullptr ? "1.0" : measure->value;
}

class ItemReader {
 public:
  ItemReader(const XmlElement& root, Resources resources) : root_(root), resources_(std::move(resources)) {}

  PackageItem read(const XmlElement& element) const {
    PackageItem item;
    item.identifier = value_of(element.attribute("identifier"));
    item.title = text_of(element, "title");
    item.visible = value_of(element.attribute("isvisible")) != "false";
    if (const auto found = resources_.find(value_of(element.attribute("identifierref"))); found != resources_.end()) {
      item.href = with_parameters(found->second.href, value_of(element.attribute("parameters")));
      item.sco = found->second.sco;
    }
    item.prerequisites = text_of(element, "prerequisites");
    item.mastery_score = text_of(element, "masteryscore");
    item.scaled_passing_score = passing_score(sequencing_of(root_, element));
    item.completion_threshold = completion_threshold(element);
    item.launch_data = text_of(element, "datafromlms") + text_of(element, "dataFromLMS");
    item.max_time_allowed = text_of(element, "maxtimeallowed");
    item.time_limit_action = text_of(element, "timelimitaction") + text_of(element, "timeLimitAction");
    for (const XmlElement* const child : element.children_named("item")) item.children.push_back(read(*child));
    return item;
  }

  // A package without an organization is a list of its resources, as platforms show it.
  std::vector<PackageItem> all_resources() const {
    std::vector<PackageItem> items;
    for (const auto& [identifier, resource] : resources_) {
      if (resource.href.empty()) continue;
      PackageItem item;
      item.identifier = item.title = identifier;
      item.href = resource.href;
      item.sco = resource.sco;
      items.push_back(std::move(item));
    }
    return items;
  }

 private:
  const XmlElement& root_;
  Resources resources_;
};

const XmlElement* default_organization(const XmlElement& root) {
  const XmlElement* const organizations = root.child("organizations");
  if (organizations == nullptr) return nullptr;
  const std::string wanted = value_of(organizations->attribute("default"));
  for (const XmlElement* const organization : organizations->children_named("organization"))
    if (value_of(organization->attribute("identifier")) == wanted) return organization;
  return organizations->child("organization");
}

// By its version as written, else by the namespaces that only one of the two has.
Standard standard_of(const XmlElement& root, std::string_view version) {
  if (version.find("2004") != std::string_view::npos || version.find("1.3") != std::string_view::npos)
    return Standard::scorm2004;
  if (!version.empty()) return Standard::scorm12;
  return root.name.space == "http://www.imsglobal.org/xsd/imscp_v1p1" ? Standard::scorm2004 : Standard::scorm12;
}

bool has_launch(const std::vector<PackageItem>& items) {
  return std::any_of(items.begin(), items.end(),
                     [](const PackageItem& item) { return !item.href.empty() || has_launch(item.children); });
}

std::string where_else(const std::vector<PackageEntry>& entries) {
  for (const PackageEntry& entry : entries) {
    if (entry.path.ends_with("/imsmanifest.xml"))
      return fmt::format(" (it lies in a folder, as {}: pack what is in the folder, not the folder)", entry.path);
  }
  return "";
}

Failure first_error(std::string_view prefix, const std::vector<Diagnostic>& diagnostics) {
  const auto found = std::find_if(diagnostics.begin(), diagnostics.end(),
                                  [](const Diagnostic& entry) { return entry.severity == Severity::error; });
  return {fmt::format("{}{}", prefix, found->message)};
}

}  // namespace

LearningPackage package_of(const XmlElement& root) {
  LearningPackage package;
  package.identifier = value_of(root.attribute("identifier"));
  if (const XmlElement* const metadata = root.child("metadata"))
    package.schema_version = text_of(*metadata, "schemaversion");
  package.standard = standard_of(root, package.schema_version);
  const ItemReader reader(root, resources_of(root));
  const XmlElement* const organization = default_organization(root);
  if (organization == nullptr) {
    package.items = reader.all_resources();
    return package;
  }
  package.title = text_of(*organization, "title");
  for (const XmlElement* const item : organization->children_named("item")) package.items.push_back(reader.read(*item));
  return package;
}

Result<LearningPackage> read_package(const std::filesystem::path& file) {
  auto zip = open_package_zip(file);
  if (!zip) return tl::make_unexpected(zip.error());
  const auto refused = [&](const std::string& why) { return failure(fmt::format("{}: {}", file.string(), why)); };
  if (has_errors(zip->faults)) return refused(first_error("", zip->faults).message);
  const bool there = std::any_of(zip->entries.begin(), zip->entries.end(),
                                 [](const PackageEntry& entry) { return entry.path == manifest_path; });
  if (!there) return refused(fmt::format("there is no imsmanifest.xml at its root{}", where_else(zip->entries)));
  const auto bytes = zip->read(manifest_path);
  if (!bytes) return refused(bytes.error().message);
  const auto manifest = read_xml(1, std::string(manifest_path), *bytes);
  if (!manifest.value.root) return refused(first_error("imsmanifest.xml: ", manifest.diagnostics).message);
  LearningPackage package = package_of(*manifest.value.root);
  if (!has_launch(package.items)) return refused("its manifest names nothing to launch");
  package.entries = std::move(zip->entries);
  package.read = std::move(zip->read);
  return package;
}

}  // namespace mooc
