#include "exchange/category_path.h"

#include <algorithm>

namespace mooc {
namespace {

std::string trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(' ');
  if (from == std::string_view::npos) return {};
  return std::string(text.substr(from, text.find_last_not_of(' ') + 1 - from));
}

}  // namespace

std::vector<std::string> category_parts(std::string_view path) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < path.size(); ++at) {
    const bool is_slash = path[at] == '/' && at + 1 < path.size() && path[at + 1] == '/';
    if (path[at] == '/' && !is_slash) {
      parts.emplace_back();
      continue;
    }
    parts.back() += path[at];
    if (is_slash) ++at;
  }
  for (std::string& part : parts) part = trimmed(part);
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  const bool has_context = !parts.empty() && parts.front().starts_with('$') && parts.front().ends_with('$');
  if (has_context) parts.erase(parts.begin());
  if (!parts.empty() && parts.front() == "top") parts.erase(parts.begin());
  return parts;
}

std::string category_path(std::span<const std::string> parts) {
  std::string path = "$course$/top";
  for (const std::string& part : parts) {
    path += '/';
    for (const char character : part) path += character == '/' ? "//" : std::string(1, character);
  }
  return path;
}

std::string joined(std::span<const std::string> parts) {
  std::string path;
  for (const std::string& part : parts) path += (path.empty() ? "" : " / ") + part;
  return path;
}

std::string title_of_identifier(std::string_view identifier) {
  std::string title(identifier);
  std::replace(title.begin(), title.end(), '-', ' ');
  if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return title;
}

}  // namespace mooc
