#include "write/written_list.h"

#include "write/raw_file.h"
#include "write/write_file.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_line =
    "# Files that mooc wrote. It removes no other file. Delete this list only together with the folder.\n";

bool stays_inside(std::string_view path) {
  const fs::path name(path);
  if (path.empty() || name.is_absolute()) return false;
  for (const fs::path& part : name) {
    if (part == "..") return false;
  }
  return true;
}

}  // namespace

fs::path written_list_path(const fs::path& folder) {
  return folder.parent_path() / ("." + folder.filename().string() + ".mooc-files");
}

std::optional<WrittenList> read_written_list(const fs::path& folder) {
  const auto text = read_bytes(written_list_path(folder));
  if (!text) return std::nullopt;
  WrittenList list;
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    const std::string_view line = std::string_view(*text).substr(begin, end - begin);
    if (!line.starts_with('#') && stays_inside(line)) list.emplace_hint(list.end(), line);
    begin = end + 1;
  }
  return list;
}

Result<void> keep_written_list(const fs::path& folder, const WrittenList& list) {
  std::string text(first_line);
  for (const std::string& path : list) text.append(path).push_back('\n');
  return write_if_changed(written_list_path(folder), text).map([](Written) {});
}

}  // namespace mooc
