#include "inspect/validate_package.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "inspect/package_checks.h"
#include "inspect/package_contents.h"
#include "inspect/read_package.h"
#include "inspect/xml_schema.h"

namespace mooc {
namespace {

constexpr std::string_view manifest_path = "imsmanifest.xml";

constexpr std::array checks{check_dialect, check_shape, check_identifiers, check_organizations, check_resources,
                            check_files,   check_texts, check_items,       check_sequencing,    check_moodle};

// nullptr when it stands where it belongs.
const PackageEntry* misplaced_manifest(const PackageZip& zip) {
  const auto is_like = [](const PackageEntry& entry) {
    const std::string path = lower_ascii(entry.path);
    return path == manifest_path || path.ends_with("/imsmanifest.xml");
  };
  const auto found = std::find_if(zip.entries.begin(), zip.entries.end(), is_like);
  return found == zip.entries.end() ? nullptr : &*found;
}

Diagnostic no_manifest(const PackageZip& zip) {
  const PackageEntry* const elsewhere = misplaced_manifest(zip);
  if (elsewhere == nullptr)
    return error("manifest-place", {}, "the zip has no imsmanifest.xml",
                 "a package of SCORM has one at its root; is this another kind of zip?");
  if (elsewhere->path.find('/') == std::string::npos)
    return error("manifest-place", {}, fmt::format("the manifest is called «{}»", elsewhere->path),
                 "call it imsmanifest.xml, in small letters");
  return error("manifest-place", {}, fmt::format("the manifest lies in a folder, as «{}»", elsewhere->path),
               "pack what is in the folder, not the folder itself");
}

void look_into_manifest(Validation& validation, const PackageZip& zip, const ValidationRequest& request) {
  const auto bytes = zip.read(manifest_path);
  if (!bytes) return;  // zip-damaged says so
  auto manifest = read_xml(1, std::string(manifest_path), *bytes);
  append(validation.diagnostics, std::move(manifest.diagnostics));
  if (!manifest.value.root) {
    validation.sources.push_back(std::move(manifest.value.source));
    return;
  }
  PackageContents contents(zip, manifest.value);
  validation.package = package_of(contents.root);
  contents.standard = validation.package.standard;
  contents.version = validation.package.schema_version;
  validation.sources.push_back(manifest.value.source);
  for (const auto check : checks) append(validation.diagnostics, check(contents));
  append(validation.diagnostics, check_pages(contents, validation.sources));
  if (!request.schemas.empty()) append(validation.diagnostics, check_schema(manifest.value, request.schemas));
}

// Enough to mend a kind of mistake. A manifest can bring a hundred thousand, and each takes its time to be shown.
constexpr std::size_t most_of_a_rule = 100;

// The first ones of each rule; the last of these says how many were left out. `diagnostics` in their order.
std::vector<Diagnostic> first_of_each_rule(std::vector<Diagnostic>&& diagnostics) {
  std::map<std::string, std::size_t> seen;
  std::map<std::string, std::size_t> last;  // of a rule, in `kept`
  std::vector<Diagnostic> kept;
  for (Diagnostic& diagnostic : diagnostics) {
    if (++seen[diagnostic.rule] > most_of_a_rule) continue;
    last[diagnostic.rule] = kept.size();
    kept.push_back(std::move(diagnostic));
  }
  for (const auto& [rule, at] : last)
    if (seen[rule] > most_of_a_rule) kept[at].message += fmt::format(" (and {} more)", seen[rule] - most_of_a_rule);
  return kept;
}

}  // namespace

Result<Validation> validate_package(const ValidationRequest& request) {
  auto zip = open_package_zip(request.package);
  if (!zip) return tl::make_unexpected(zip.error());
  Validation validation;
  validation.sources.push_back(make_source_file(0, request.package.filename().string(), ""));
  validation.diagnostics = zip->faults;
  if (!has_errors(zip->faults)) {
    append(validation.diagnostics, check_zip_contents(*zip));
    const bool there = std::any_of(zip->entries.begin(), zip->entries.end(),
                                   [](const PackageEntry& entry) { return entry.path == manifest_path; });
    if (there)
      look_into_manifest(validation, *zip, request);
    else
      validation.diagnostics.push_back(no_manifest(*zip));
    validation.package.entries = std::move(zip->entries);
    validation.package.read = std::move(zip->read);
  }
  sort_diagnostics(validation.diagnostics);
  validation.diagnostics = first_of_each_rule(std::move(validation.diagnostics));
  return validation;
}

std::size_t number_of_scos(const std::vector<PackageItem>& items) {
  std::size_t number = 0;
  for (const PackageItem& item : items) number += (item.sco ? 1 : 0) + number_of_scos(item.children);
  return number;
}

}  // namespace mooc
