#include "check/source_path.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace mooc {
namespace {

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (end > begin) parts.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char value = 0;
    const char* const digits = text.data() + i + 1;
    const bool coded =
        text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2;
    decoded.push_back(coded ? static_cast<char>(value) : text[i]);
    if (coded) i += 2;
  }
  return decoded;
}

}  // namespace

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::optional<std::string> resolve_path(std::string_view folder, std::string_view relative) {
  const std::string decoded = percent_decoded(relative);
  std::vector<std::string_view> place = split(folder);
  for (const std::string_view part : split(decoded)) {
    if (part == ".") continue;
    if (part != "..")
      place.push_back(part);
    else if (place.empty())
      return std::nullopt;
    else
      place.pop_back();
  }
  std::string path;
  for (const std::string_view part : place) {
    if (!path.empty()) path.push_back('/');
    path.append(part);
  }
  return path;
}

std::string relative_path(std::string_view folder, std::string_view target) {
  const auto from = split(folder);
  const auto to = split(target);
  const auto shared = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
  std::string path;
  for (auto above = shared.first; above != from.end(); ++above) path += "../";
  for (auto part = shared.second; part != to.end(); ++part) {
    path.append(*part);
    if (part + 1 != to.end()) path.push_back('/');
  }
  return path;
}

}  // namespace mooc
