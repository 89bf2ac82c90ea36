#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <regex>

#include "inspect/item_address.h"
#include "inspect/package_checks.h"
#include "text/utf8.h"

namespace mooc {
namespace {

constexpr std::uint64_t longest_read = 8'000'000;  // bytes of a page or script that is looked into

bool ends_with_one_of(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

bool is_page(std::string_view path) { return ends_with_one_of(path, {".html", ".htm", ".xhtml"}); }

struct Speech {
  bool scorm12 = false;
  bool scorm2004 = false;
};

// Which API the scripts of the package call, as far as names show it.
Speech speech_of(const PackageContents& package) {
  Speech speech;
  for (const PackageEntry& entry : package.zip.entries) {
    if (entry.size > longest_read || !(is_page(entry.path) || entry.path.ends_with(".js"))) continue;
    const auto text = package.zip.read(entry.path);
    if (!text) continue;
    speech.scorm2004 = speech.scorm2004 || text->find("API_1484_11") != std::string::npos;
    speech.scorm12 = speech.scorm12 || text->find("LMSInitialize") != std::string::npos ||
                     text->find("LMSSetValue") != std::string::npos;
    if (speech.scorm12 && speech.scorm2004) break;
  }
  return speech;
}

PackageFindings check_speech(const PackageContents& package) {
  const auto scos = package.launched_scos();
  if (scos.empty()) return {};
  const bool elsewhere =
      std::any_of(scos.begin(), scos.end(), [](const ResourcePlace* sco) { return is_elsewhere(sco->href); });
  const Speech speech = speech_of(package);
  const bool first = package.standard == Standard::scorm12;
  if (elsewhere || (first ? speech.scorm12 : speech.scorm2004)) return {};
  const SourceSpan place = scos.front()->element->tag;
  if (speech.scorm12 || speech.scorm2004) {
    return {
        error("sco-other-standard", place,
              fmt::format("the scripts speak SCORM {} and the manifest says SCORM {}", speech.scorm12 ? "1.2" : "2004",
                          first ? "1.2" : "2004"),
              "make the manifest and the scripts of one standard; the platform offers only the one of the manifest")};
  }
  return {warning("sco-silent", place, "nothing in the package seems to speak with the platform",
                  first ? "a SCO calls LMSInitialize and LMSFinish; what does not is adlcp:scormtype=\"asset\""
                        : "a SCO calls Initialize and Terminate; what does not is adlcp:scormType=\"asset\"")};
}

PackageFindings check_kind_of_launch(const PackageContents& package) {
  PackageFindings found;
  for (const ResourcePlace* const sco : package.launched_scos()) {
    const std::string path = path_of_address(sco->base + sco->href);
    if (is_elsewhere(sco->href) || is_page(path) || !package.has_file(path)) continue;
    found.push_back(warning("sco-not-a-page", sco->element->tag, fmt::format("the SCO «{}» is no page of HTML", path),
                            "launch an HTML page that shows it, or call it an asset: nothing else can find the API"));
  }
  return found;
}

// Elements whose address a browser fetches by itself; links that a learner follows are the course's own business.
constexpr std::array fetching{"<script", "<img", "<iframe", "<link", "<source", "<video", "<audio", "<embed"};

// The host in the tag's src, href or data, and its place in the tag; nothing for an address inside the package.
std::optional<std::pair<std::size_t, std::string>> outside_host(const std::string& tag) {
  static const std::regex address(R"re(\s(?:src|href|data)\s*=\s*["']?(?:https?:)?//([^"'/\s>]+))re",
                                  std::regex::icase);
  std::smatch match;
  if (!std::regex_search(tag, match, address)) return {};
  return std::pair{static_cast<std::size_t>(match.position(1)), match[1].str()};
}

PackageFindings outside_addresses(const SourceFile& page) {
  constexpr std::size_t longest_tag = 2000;
  const std::string_view text = page.bytes;
  PackageFindings found;
  std::set<std::string> hosts;
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at, longest_tag);
    const std::string tag = lower_ascii(rest.substr(0, rest.find('>')));
    if (std::none_of(fetching.begin(), fetching.end(), [&](std::string_view name) { return tag.starts_with(name); }))
      continue;
    const auto host = outside_host(tag);
    if (!host || !hosts.insert(host->second).second) continue;
    const std::size_t begin = at + host->first;
    found.push_back(notice("outside-address", page.span(begin, begin + host->second.size()),
                           fmt::format("the page loads something from {}", host->second),
                           "put it into the package: that server learns who learns, and the page breaks without it"));
  }
  return found;
}

}  // namespace

PackageFindings check_pages(const PackageContents& package, std::vector<SourceFile>& sources) {
  PackageFindings found = check_speech(package);
  append(found, check_kind_of_launch(package));
  std::set<std::string> seen;
  for (const ItemPlace& item : package.items) {
    if (item.resource == nullptr || item.resource->href.empty()) continue;
    const std::string path = path_of_address(item.resource->base + item.resource->href);
    const auto entry = std::find_if(package.zip.entries.begin(), package.zip.entries.end(),
                                    [&](const PackageEntry& known) { return known.path == path; });
    if (!is_page(path) || entry == package.zip.entries.end() || entry->size > longest_read || !seen.insert(path).second)
      continue;
    auto text = package.zip.read(path);
    if (!text || first_invalid_utf8(*text)) continue;
    SourceFile page = make_source_file(static_cast<std::uint32_t>(sources.size()), path, std::move(*text));
    PackageFindings here = outside_addresses(page);
    if (here.empty()) continue;
    append(found, std::move(here));
    sources.push_back(std::move(page));
  }
  return found;
}

}  // namespace mooc
