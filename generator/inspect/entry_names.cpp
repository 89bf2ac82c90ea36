#include "inspect/entry_names.h"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>

#include "text/control.h"
#include "text/utf8.h"

namespace mooc {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool has_control_character(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const auto [character, length] = decode_character(name, at);
    if (is_control(character) || character == '\t' || character == '\n' || character == '\r') return true;
    at += length;
  }
  return false;
}

// Does some folder of the path say where else to look?
bool has_part(std::string_view name, std::string_view wanted) {
  while (true) {
    const auto end = name.find('/');
    if (name.substr(0, end) == wanted) return true;
    if (end == std::string_view::npos) return false;
    name.remove_prefix(end + 1);
  }
}

// Longer paths fit no platform's tables; and what is done below for each of its folders must stay small.
constexpr std::size_t longest_name = 1024;  // bytes

std::string folded(const std::string& name) {
  std::string out;
  icu::UnicodeString::fromUTF8(name).foldCase().toUTF8String(out);
  return out;
}

}  // namespace

std::string name_fault(std::string_view name) {
  if (name.empty()) return "is empty";
  if (name.size() > longest_name) return fmt::format("has {} bytes, more than {}", name.size(), longest_name);
  if (name.find('\\') != std::string_view::npos) return "has a backslash, which Windows takes for a folder";
  if (name.front() == '/') return "begins at the root of the disk";
  if (name.size() > 1 && name[1] == ':' && is_letter(name[0])) return "begins with the letter of a drive";
  if (has_part(name, "..")) return "leads out of the package";
  if (has_part(name, ".") || has_part(name, "")) return "names a folder in a roundabout way";
  if (has_control_character(name)) return "has a control character";
  return "";
}

std::string shown_name(std::string_view name) {
  constexpr std::size_t most = 200;  // bytes
  std::size_t end = std::min(name.size(), most);
  while (end < name.size() && end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  std::string shown = without_controls(name.substr(0, end));
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return end < name.size() ? shown + "…" : shown;
}

std::vector<Diagnostic> clashing_names(const std::vector<std::string>& names) {
  std::vector<Diagnostic> found;
  std::map<std::string, std::string, std::less<>> seen;  // folded name to the first that has it
  for (const std::string& name : names) {
    const auto [first, is_new] = seen.emplace(folded(name), name);
    if (is_new) continue;
    found.push_back(first->second == name
                        ? error("zip-double-entry", {}, fmt::format("«{}» stands twice in the zip", name),
                                "pack the folder anew; which of the two is unpacked depends on the platform")
                        : error("zip-double-entry", {},
                                fmt::format("«{}» and «{}» differ only by upper and lower case", first->second, name),
                                "rename one of them; on Windows and macOS one would overwrite the other"));
  }
  for (const std::string& name : names) {
    const std::string whole = folded(name);
    for (auto end = whole.find('/'); end != std::string::npos; end = whole.find('/', end + 1)) {
      const auto file = seen.find(std::string_view(whole).substr(0, end));
      if (file == seen.end()) continue;
      found.push_back(error("zip-double-entry", {},
                            fmt::format("«{}» is a file, and «{}» needs a folder of that name", file->second, name),
                            "rename one of them"));
      seen.erase(file);  // told once
    }
  }
  return found;
}

}  // namespace mooc
