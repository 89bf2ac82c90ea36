#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "inspect/item_address.h"
#include "inspect/package_checks.h"

namespace mooc {
namespace {

SourceSpan place_of(const XmlElement& element, std::string_view attribute) {
  const XmlAttribute* const found = element.attribute(attribute);
  return found == nullptr ? element.tag : found->span;
}

// An address with its base, and where the manifest has it.
struct Address {
  std::string written;
  std::string base;
  SourceSpan span;
};

std::optional<Diagnostic> form_fault(const Address& address) {
  const std::string whole = address.base + address.written;
  const auto wrong = [&](std::string message, std::string help) {
    return error("address-form", address.span, std::move(message), std::move(help));
  };
  if (whole.find('\\') != std::string::npos)
    return wrong(fmt::format("the address «{}» has a backslash", whole), "separate folders by /");
  if (whole.starts_with('/'))
    return wrong(fmt::format("the address «{}» begins at the root of the server", whole),
                 "write it relative to imsmanifest.xml, without a / before it");
  if (whole.starts_with("../") || whole.find("/../") != std::string::npos)
    return wrong(fmt::format("the address «{}» goes up a folder", whole),
                 "write the shortest path from imsmanifest.xml; platforms refuse ..");
  const auto odd = std::find_if(whole.begin(), whole.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F ||
           std::string_view("\"<>^`{|}").find(c) != std::string_view::npos;
  });
  if (odd == whole.end()) return {};
  return notice("address-encoding", address.span,
                fmt::format("the address «{}» has characters that an address cannot have", whole),
                "percent-encode blanks and letters with accents (%20, %C3%A9), or rename the file");
}

class AddressCheck {
 public:
  explicit AddressCheck(const PackageContents& package) : package_(package) {
    for (const PackageEntry& entry : package.zip.entries) {
      by_small_letters_.emplace(lower_ascii(entry.path), entry.path);
      by_last_name_.emplace(last_name(entry.path), entry.path);
    }
  }
  PackageFindings found;

  void look(const Address& address) {
    auto fault = form_fault(address);
    const bool broken = fault && fault->severity == Severity::error;
    if (fault) found.push_back(std::move(*fault));
    if (!broken) look_for_file(address);
  }

 private:
  void look_for_file(const Address& address) {
    const std::string whole = address.base + address.written;
    const std::string path = path_of_address(whole);
    // Some tools write the name as it is in the zip, with % or # in it.
    if (package_.has_file(path) || package_.has_file(whole)) return;
    found.push_back(error("file-missing", address.span, fmt::format("«{}» is not in the package", path), remedy(path)));
  }

  std::string remedy(const std::string& path) const {
    if (const auto like = by_small_letters_.find(lower_ascii(path)); like != by_small_letters_.end())
      return fmt::format("the zip has «{}»; upper and lower case count", like->second);
    if (const auto elsewhere = by_last_name_.find(last_name(path)); elsewhere != by_last_name_.end())
      return fmt::format("the zip has «{}»", elsewhere->second);
    return "put the file into the package, or take its name out of the manifest";
  }

  static std::string_view last_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

  const PackageContents& package_;
  // Of each name the first file in the order of the paths.
  std::map<std::string, std::string_view> by_small_letters_;
  std::map<std::string_view, std::string_view> by_last_name_;
};

bool is_launched(const PackageContents& package, const ResourcePlace& resource) {
  return std::any_of(package.items.begin(), package.items.end(),
                     [&](const ItemPlace& item) { return item.resource == &resource; });
}

PackageFindings check_launch(const ResourcePlace& resource) {
  if (resource.href.empty()) {
    return {error("launch-missing", resource.element->tag,
                  fmt::format("resource «{}» is launched and has no href", resource.identifier),
                  "write href=\"…\" with its first page")};
  }
  PackageFindings found;
  const SourceSpan place = place_of(*resource.element, "href");
  if (is_elsewhere(resource.href)) {
    found.push_back(warning("launch-elsewhere", place, fmt::format("«{}» is launched on another server", resource.href),
                            "put the pages into the package: a page of another server finds no API, and nothing it "
                            "does is recorded"));
    return found;
  }
  const std::string path = path_of_address(resource.href);
  const auto files = resource.element->children_named("file");
  const bool listed = std::any_of(files.begin(), files.end(), [&](const XmlElement* entry) {
    return path_of_address(value_of(entry->attribute("href"))) == path;
  });
  if (!listed) {
    found.push_back(warning("launch-not-listed", place,
                            fmt::format("«{}» is launched, and no <file> of its resource names it", path),
                            fmt::format("add <file href=\"{}\"/> to the resource", resource.href)));
  }
  return found;
}

// SCORM 1.2 writes scormtype, SCORM 2004 scormType (ADL's schemas).
PackageFindings check_type(const PackageContents& package, const ResourcePlace& resource) {
  const std::string_view wanted = package.standard == Standard::scorm12 ? "scormtype" : "scormType";
  const XmlAttribute* const type = resource.element->attribute_like("scormtype");
  if (type == nullptr) {
    return {error("scorm-type", resource.element->tag,
                  fmt::format("resource «{}» does not say whether it is a SCO", resource.identifier),
                  fmt::format("write adlcp:{}=\"sco\", or \"asset\" for what reports nothing", wanted))};
  }
  PackageFindings found;
  if (!type->name.local.ends_with(wanted)) {
    found.push_back(error("scorm-type", type->span,
                          fmt::format("{} is written {} in this standard", type->name.written(), wanted),
                          "change the T; strict platforms take the resource for one that reports nothing"));
  }
  if (type->name.prefix.empty() && type->name.local.find(':') == std::string::npos) {
    found.push_back(error("scorm-type", type->span, "scormtype has no prefix", fmt::format("write adlcp:{}", wanted)));
  }
  if (type->value != "sco" && type->value != "asset") {
    found.push_back(error("scorm-type", type->span, fmt::format("«{}» is no type of resource", type->value),
                          "write sco or asset, in small letters"));
  }
  return found;
}

PackageFindings check_kind(const ResourcePlace& resource, bool launched) {
  const XmlAttribute* const kind = resource.element->attribute("type");
  if (kind == nullptr)
    return {error("resource-type", resource.element->tag, fmt::format("resource «{}» has no type", resource.identifier),
                  "write type=\"webcontent\"")};
  if (kind->value == "webcontent" || !launched) return {};
  return {error("resource-type", kind->span,
                fmt::format("«{}» is launched and of type «{}»", resource.identifier, kind->value),
                "write type=\"webcontent\"")};
}

}  // namespace

PackageFindings check_resources(const PackageContents& package) {
  PackageFindings found;
  AddressCheck addresses(package);
  for (const ResourcePlace& resource : package.resources) {
    const bool launched = is_launched(package, resource);
    append(found, check_kind(resource, launched));
    append(found, check_type(package, resource));
    if (launched) append(found, check_launch(resource));
    if (!resource.href.empty() && !is_elsewhere(resource.base + resource.href))
      addresses.look({resource.href, resource.base, place_of(*resource.element, "href")});
    for (const XmlElement* const file : resource.element->children_named("file")) {
      const XmlAttribute* const href = file->attribute("href");
      if (href == nullptr || href->value.empty()) {
        found.push_back(error("file-missing", file->tag, "a <file> does not say which", "write href=\"…\""));
      } else if (!is_elsewhere(resource.base + href->value)) {
        addresses.look({href->value, resource.base, href->span});
      }
    }
  }
  append(found, std::move(addresses.found));
  return found;
}

}  // namespace mooc
