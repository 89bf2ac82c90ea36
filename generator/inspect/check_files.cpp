#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "inspect/item_address.h"
#include "inspect/package_checks.h"

namespace mooc {
namespace {

struct PoorType {
  std::string_view ending;
  Severity severity;
  std::string_view message;  // goes on after the paths
  std::string_view help;
};
// Observed on Moodle 4.5 (pluginfile.php): types by extension.
constexpr std::array poor_types{
    PoorType{".mjs", Severity::warning, "Moodle serves .mjs as plain text, and browsers refuse such a module",
             "name it .js"},
    PoorType{".wasm", Severity::notice, "Moodle serves .wasm without its type: instantiateStreaming fails",
             "load its bytes with fetch and call WebAssembly.instantiate"},
    PoorType{".php", Severity::warning, "programs for a server are run by no platform",
             "take it out, or write its page as HTML"},
    PoorType{".asp", Severity::warning, "programs for a server are run by no platform",
             "take it out, or write its page as HTML"},
    PoorType{".jsp", Severity::warning, "programs for a server are run by no platform",
             "take it out, or write its page as HTML"},
    PoorType{".swf", Severity::warning, "no browser plays Flash any more", "make the page anew in HTML"},
};
constexpr std::array rubbish{"__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini", ".git/"};
constexpr std::array schema_endings{".xsd", ".dtd"};

bool is_rubbish(std::string_view path) {
  return std::any_of(rubbish.begin(), rubbish.end(), [&](std::string_view name) {
    return path.starts_with(name) || path.find(fmt::format("/{}", name)) != std::string_view::npos;
  });
}

// «a, b, c and 4 more»
std::string some_of(const std::vector<std::string_view>& names) {
  constexpr std::size_t shown = 3;
  const auto first = std::vector<std::string_view>(
      names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(shown, names.size())));
  const std::string list = fmt::format("{}", fmt::join(first, ", "));
  return names.size() <= shown ? list : fmt::format("{} and {} more", list, names.size() - shown);
}

std::set<std::string> listed_files(const PackageContents& package) {
  std::set<std::string> listed{"imsmanifest.xml"};
  for (const ResourcePlace& resource : package.resources) {
    const auto add = [&](const std::string& address) {
      listed.insert(path_of_address(resource.base + address));
      listed.insert(resource.base + address);
    };
    if (!resource.href.empty()) add(resource.href);
    for (const XmlElement* const file : resource.element->children_named("file"))
      add(value_of(file->attribute("href")));
  }
  for_each_element(package.root, [&](const XmlElement& element) {
    if (element.name.local == "location") listed.insert(path_of_address(trimmed(element.text)));
  });
  return listed;
}

bool is_schema(std::string_view path) {
  return std::any_of(schema_endings.begin(), schema_endings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

PackageFindings check_metadata_files(const PackageContents& package) {
  PackageFindings found;
  for_each_element(package.root, [&](const XmlElement& element) {
    if (element.name.local != "location" || vocabulary_of(element.name) != Vocabulary::adlcp) return;
    const std::string path = trimmed(element.text);
    if (is_elsewhere(path) || package.has_file(path_of_address(path))) return;
    found.push_back(error("file-missing", element.tag, fmt::format("«{}» is not in the package", path),
                          "put the metadata file there, or take <adlcp:location> out"));
  });
  return found;
}

// Once a type: a course has such files by the dozen.
PackageFindings check_types(const PackageContents& package) {
  PackageFindings found;
  for (const PoorType& type : poor_types) {
    std::vector<std::string_view> such;
    for (const PackageEntry& entry : package.zip.entries)
      if (entry.path.ends_with(type.ending)) such.push_back(entry.path);
    if (such.empty()) continue;
    found.push_back(
        {type.severity, "media-type", {}, fmt::format("{}: {}", some_of(such), type.message), std::string(type.help)});
  }
  return found;
}

}  // namespace

PackageFindings check_files(const PackageContents& package) {
  PackageFindings found = check_metadata_files(package);
  const std::set<std::string> listed = listed_files(package);
  std::vector<std::string_view> unlisted;
  for (const PackageEntry& entry : package.zip.entries) {
    if (!listed.contains(entry.path) && !is_schema(entry.path) && !is_rubbish(entry.path))
      unlisted.push_back(entry.path);
  }
  append(found, check_types(package));
  if (!unlisted.empty()) {
    const XmlElement* const resources = package.root.child("resources");
    found.push_back(notice("file-not-listed", resources == nullptr ? package.root.tag : resources->tag,
                           fmt::format("the zip has files that no resource names: {}", some_of(unlisted)),
                           "list each with <file href=\"…\"/>; platforms that copy only listed files leave them out"));
  }
  return found;
}

PackageFindings check_zip_contents(const PackageZip& zip) {
  constexpr std::uint64_t heavy_file = 30'000'000, heavy_package = 200'000'000;  // bytes
  PackageFindings found;
  std::vector<std::string_view> left_over;
  std::uint64_t total = 0;
  for (const PackageEntry& entry : zip.entries) {
    total += entry.size;
    if (is_rubbish(entry.path)) left_over.push_back(entry.path);
    if (entry.size > heavy_file) {
      found.push_back(
          notice("heavy-file", {},
                 fmt::format("«{}» has {} MB; on a phone that takes long", entry.path, entry.size / 1'000'000),
                 "make films and pictures smaller; 720p is enough for most films"));
    }
    if (const std::string why = zip.damage(entry.path); !why.empty()) {
      found.push_back(error("zip-damaged", {}, fmt::format("«{}» cannot be unpacked: {}", entry.path, why),
                            "pack the folder anew, as a plain zip (stored or deflated)"));
    }
  }
  if (!left_over.empty()) {
    found.push_back(notice("zip-rubbish", {},
                           fmt::format("the zip has files that no learner needs: {}", some_of(left_over)),
                           "leave them out when packing"));
  }
  if (total > heavy_package) {
    found.push_back(notice(
        "heavy-package", {},
        fmt::format("the package unpacks to {} MB; many platforms take no upload of that size", total / 1'000'000),
        "ask the centre for its limit, or make several packages"));
  }
  return found;
}

}  // namespace mooc
