#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "inspect/package_checks.h"
#include "text/utf8.h"

namespace mooc {
namespace {

// Texts that Moodle reads (mod/scorm/datamodels/scormlib.php:122-524).
constexpr std::array read_by_moodle{"title",           "schemaversion",        "prerequisites",   "maxtimeallowed",
                                    "datafromlms",     "masteryscore",         "timelimitaction", "dataFromLMS",
                                    "timeLimitAction", "minNormalizedMeasure", "hideLMSUI"};

bool is_blank_or_zero(std::string_view piece) { return trimmed(piece).empty() || trimmed(piece) == "0"; }

// The pieces in which PHP's reader gets a text: each entity is one, and a new one begins where ASCII turns into
// something else.
std::vector<std::string_view> pieces_of(std::string_view raw) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  std::vector<std::string_view> pieces;
  while (!raw.empty()) {
    std::size_t length = 1;
    if (raw.front() == '&') {
      const auto end = raw.find(';');
      length = end == std::string_view::npos ? raw.size() : end + 1;
    } else {
      const bool ascii = is_ascii(raw.front());
      while (length < raw.size() && raw[length] != '&' && (!ascii || is_ascii(raw[length]))) ++length;
    }
    pieces.push_back(raw.substr(0, length));
    raw.remove_prefix(length);
  }
  return pieces;
}

bool loses_a_piece(std::string_view raw) {
  if (trimmed(raw).empty()) return false;
  const auto pieces = pieces_of(raw);
  return std::any_of(pieces.begin(), pieces.end(), is_blank_or_zero);
}

PackageFindings check_pieces(const PackageContents& package) {
  PackageFindings found;
  for_each_element(package.root, [&](const XmlElement& element) {
    const bool read =
        std::find(read_by_moodle.begin(), read_by_moodle.end(), element.name.local) != read_by_moodle.end();
    if (!read || !element.children.empty() || vocabulary_of(element.name) == Vocabulary::other) return;
    const std::string_view raw = package.source.text(element.content);
    if (raw.find("<![CDATA[") != std::string_view::npos) {
      if (raw.find('&') == std::string_view::npos) return;
      found.push_back(warning("moodle-text", element.content, "Moodle shows & in CDATA as &amp;",
                              "write the text without CDATA, with &amp; for &"));
    } else if (loses_a_piece(raw)) {
      found.push_back(warning(
          "moodle-text", element.content, fmt::format("Moodle drops a part of «{}»", trimmed(element.text)),
          "put no-break spaces (U+00A0) beside &amp;, &lt; and &gt;; a text of 0 alone is lost, write 0.0 or words"));
    }
  });
  return found;
}

// `&(?!\w{2,6};)` becomes `&amp;` before Moodle reads anything (scormlib.php:560).
PackageFindings check_character_references(const PackageContents& package) {
  const std::string_view text = package.source.bytes;
  for (auto at = text.find("&#"); at != std::string_view::npos; at = text.find("&#", at + 1)) {
    const auto end = text.find(';', at);
    if (end == std::string_view::npos || end - at > 10) continue;
    return {warning("moodle-character", package.source.span(at, end + 1),
                    fmt::format("Moodle shows {} as it is written here", text.substr(at, end + 1 - at)),
                    "write the character itself, in UTF-8")};
  }
  return {};
}

PackageFindings check_titles(const PackageContents& package) {
  constexpr std::size_t longest = 200, longest_in_moodle = 255;  // characters
  PackageFindings found;
  for_each_element(package.root, [&](const XmlElement& element) {
    if (element.name.local != "title" || vocabulary_of(element.name) != Vocabulary::packaging) return;
    const auto length = count_characters(element.text);
    if (trimmed(element.text).empty()) {
      found.push_back(error("title-empty", element.tag, "a <title> is empty",
                            "say what learners find there; it is their table of contents"));
    } else if (length > longest_in_moodle) {
      found.push_back(warning(
          "title-length", element.content,
          fmt::format("the title has {} characters, and Moodle keeps {}: its import fails", length, longest_in_moodle),
          "shorten it"));
    } else if (length > longest) {
      found.push_back(warning("title-length", element.content,
                              fmt::format("the title has {} characters; platforms must keep {}", length, longest),
                              "shorten it"));
    }
  });
  return found;
}

}  // namespace

PackageFindings check_texts(const PackageContents& package) {
  PackageFindings found = check_titles(package);
  append(found, check_pieces(package));
  append(found, check_character_references(package));
  return found;
}

}  // namespace mooc
