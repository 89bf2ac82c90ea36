#include <fmt/format.h>

#include <algorithm>

#include "inspect/package_checks.h"

namespace mooc {
namespace {

PackageFindings check_default(const PackageContents& package) {
  const XmlElement* const list = package.root.child("organizations");
  if (list == nullptr) return {};
  if (package.organizations.empty()) {
    return {warning("organization-missing", list->tag, "the package has no organization: no table of contents",
                    "add an <organization> with a title and items; Moodle makes an item of every resource otherwise")};
  }
  PackageFindings found;
  const XmlAttribute* const chosen = list->attribute("default");
  if (chosen == nullptr) {
    found.push_back(
        error("default-organization", list->tag, "no organization is the default one",
              fmt::format("write default=\"{}\"", value_of(package.organizations.front()->attribute("identifier")))));
  } else if (std::none_of(package.organizations.begin(), package.organizations.end(), [&](const XmlElement* entry) {
               return value_of(entry->attribute("identifier")) == chosen->value;
             })) {
    found.push_back(error("default-organization", chosen->span,
                          fmt::format("there is no organization «{}»", chosen->value),
                          "write the identifier of an <organization>"));
  }
  if (package.organizations.size() > 1) {
    found.push_back(notice(
        "several-organizations", package.organizations[1]->tag,
        fmt::format("the package has {} organizations; learners see the default one", package.organizations.size()),
        "make a package of each, if learners need them all"));
  }
  return found;
}

PackageFindings check_leaves(const PackageContents& package) {
  PackageFindings found;
  for (const ItemPlace& item : package.items) {
    if (!item.leaf && !item.reference.empty()) {
      found.push_back(error("reference-on-folder", item.element->attribute("identifierref")->span,
                            fmt::format("item «{}» has items of its own and something to launch", item.identifier),
                            "only items without items launch something: put it into an item of its own"));
    }
    if (item.leaf && item.reference.empty()) {
      // SCORM 2004 4th Ed. CAM 3.4.1.7 forbids it; IMS Content Packaging 1.1.2, on which 1.2 stands, does not.
      found.push_back({package.standard == Standard::scorm2004 ? Severity::error : Severity::warning, "item-empty",
                       item.element->tag, fmt::format("item «{}» launches nothing and has no items", item.identifier),
                       "give it an identifierref, or take it out"});
    }
  }
  return found;
}

}  // namespace

PackageFindings check_organizations(const PackageContents& package) {
  PackageFindings found = check_default(package);
  append(found, check_leaves(package));
  const bool launches = std::any_of(package.resources.begin(), package.resources.end(),
                                    [](const ResourcePlace& resource) { return !resource.href.empty(); });
  if (!launches) {
    found.push_back(error("nothing-to-launch", package.root.tag, "no resource of the manifest has an href",
                          "add a <resource> whose href is the course's first page"));
  }
  return found;
}

}  // namespace mooc
