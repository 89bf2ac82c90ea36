#include "serve/player_pages.h"

#include <algorithm>

#include "serve/moodle_type.h"
#include "text/embedded_file.h"
#include "text/media_type.h"

namespace mooc {
namespace {

constexpr std::string_view own_files = "/-/";
constexpr std::string_view fonts = "/-/fonts/";
constexpr std::string_view package_files = "/package/";

Answer missing() { return {404, "text/plain; charset=utf-8", "there is no such file\n"}; }

Answer embedded_answer(const std::string& name) {
  const EmbeddedFile* const file = find_embedded_file(name);
  if (file == nullptr) return missing();
  const std::string_view known = media_type(name);
  return {200, std::string(known.empty() ? "application/octet-stream" : known), std::string(file->bytes)};
}

Answer package_answer(const LearningPackage& package, std::string_view path) {
  const auto entry =
      std::lower_bound(package.entries.begin(), package.entries.end(), path,
                       [](const PackageEntry& one, std::string_view wanted) { return one.path < wanted; });
  if (entry == package.entries.end() || entry->path != path) return missing();
  auto bytes = package.read(path);
  if (!bytes) return {500, "text/plain; charset=utf-8", bytes.error().message + "\n"};
  return {200, std::string(moodle_type(path)), std::move(*bytes), true};
}

}  // namespace

Answer player_answer(const LearningPackage& package, const std::string& about, const std::string& path) {
  if (path == "/") return embedded_answer("player/player.html");
  if (path.starts_with(package_files))
    return package_answer(package, std::string_view(path).substr(package_files.size()));
  if (path == "/-/package.json") return {200, "application/json", about};
  if (path.starts_with(fonts)) return embedded_answer("web/fonts/" + path.substr(fonts.size()));
  if (path.starts_with(own_files)) return embedded_answer("player/" + path.substr(own_files.size()));
  return missing();
}

}  // namespace mooc
