#include "load/find_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mooc {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> course_sources{"course/course.yaml", "course/competences.yaml",
                                                         "course/glossary.md", "course/ids.lock"};
// Folders of course/ that hold no lessons: themes and translations are read by who knows them, and what media are made
// from by nobody.
constexpr std::array<std::string_view, 3> other_folders{"course/i18n/", "course/media-source/", "course/theme/"};

enum class Role { source, medium, misplaced, none };

Role role_of(std::string_view path) {
  const auto depth = std::count(path.begin(), path.end(), '/');
  if (path.starts_with("quizzes/")) {
    if (!path.ends_with(".json")) return Role::none;
    return depth == 1 ? Role::source : Role::misplaced;
  }
  if (path.starts_with("course/media/")) return Role::medium;
  if (std::any_of(other_folders.begin(), other_folders.end(), [&](auto folder) { return path.starts_with(folder); }))
    return Role::none;
  if (std::find(course_sources.begin(), course_sources.end(), path) != course_sources.end()) return Role::source;
  if (!path.ends_with(".md") || path.ends_with("/README.md")) return Role::none;
  return depth == 2 ? Role::source : Role::misplaced;
}

void replace_ending(std::string& path, std::string_view ending, std::string_view by) {
  if (path.ends_with(ending)) path.replace(path.size() - ending.size(), ending.size(), by);
}

// The path with the ending that is read: .md for .MD and .markdown, .yaml for .yml, .json for .JSON.
std::string with_usual_ending(std::string path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || dot < path.rfind('/')) return path;
  std::transform(path.begin() + static_cast<std::ptrdiff_t>(dot), path.end(),
                 path.begin() + static_cast<std::ptrdiff_t>(dot),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  replace_ending(path, ".markdown", ".md");
  replace_ending(path, ".yml", ".yaml");
  return path;
}

bool lies_in(const fs::path& place, const fs::path& root) {
  return std::mismatch(root.begin(), root.end(), place.begin(), place.end()).first == root.end();
}

// Walks one of the two folders of a course.
class Walk {
 public:
  Walk(FoundFiles& found, const fs::path& root) : found_(found), root_(fs::canonical(root)) {}

  Result<void> folder(const fs::path& place, const std::string& path) {
    std::error_code reason;
    for (fs::directory_iterator entry(place, reason), end; !reason && entry != end; entry.increment(reason)) {
      const std::string name = entry->path().filename().string();
      if (name.starts_with('.')) continue;
      if (auto done = visit(*entry, path + "/" + name); !done) return done;
    }
    if (reason) return failure(fmt::format("cannot read the folder {}: {}", place.string(), reason.message()));
    return {};
  }

 private:
  Result<void> visit(const fs::directory_entry& entry, const std::string& path) {
    std::error_code ignored;
    if (entry.is_symlink(ignored)) {
      const fs::path target = fs::canonical(entry.path(), ignored);
      if (ignored || !lies_in(target, root_) || !fs::is_regular_file(target, ignored)) {
        found_.left_links.push_back(path);
        return {};
      }
    } else if (entry.is_directory(ignored)) {
      return folder(entry.path(), path);
    } else if (!entry.is_regular_file(ignored)) {
      return {};
    }
    file(entry.path(), path);
    return {};
  }

  void file(const fs::path& on_disk, const std::string& path) {
    switch (role_of(path)) {
      case Role::source:
        found_.sources.push_back({path, on_disk});
        break;
      case Role::medium:
        found_.media.push_back({path.substr(std::string_view("course/").size()), on_disk});
        break;
      case Role::misplaced:
        found_.misplaced.push_back({path, {}});
        break;
      case Role::none:
        near_miss(path);
        break;
    }
  }

  void near_miss(const std::string& path) {
    std::string meant = with_usual_ending(path);
    const Role role = role_of(meant);
    if (role == Role::source) found_.misplaced.push_back({path, std::move(meant)});
    if (role == Role::misplaced) found_.misplaced.push_back({path, {}});
  }

  FoundFiles& found_;
  fs::path root_;
};

Failure no_course(const fs::path& directory) {
  std::error_code ignored;
  const std::string place = fs::weakly_canonical(directory, ignored).string();
  if (fs::exists(directory / "course.yaml", ignored)) {
    return {
        fmt::format("{} is the inside of a course: run mooc one folder higher, where course/ and quizzes/ lie", place)};
  }
  return {fmt::format(
      "there is no folder course/ in {}: run mooc in the folder that holds course/ and quizzes/, or name it, "
      "for example: mooc build path/to/folder",
      place)};
}

}  // namespace

Result<FoundFiles> find_files(const fs::path& directory) {
  FoundFiles found;
  std::error_code ignored;
  if (!fs::is_directory(directory / "course", ignored)) return tl::make_unexpected(no_course(directory));
  for (const char* name : {"course", "quizzes"}) {
    if (!fs::is_directory(directory / name, ignored)) continue;
    if (auto done = Walk(found, directory / name).folder(directory / name, name); !done)
      return tl::make_unexpected(done.error());
  }
  const auto by_path = [](const FoundFile& one, const FoundFile& other) { return one.path < other.path; };
  std::sort(found.sources.begin(), found.sources.end(), by_path);
  std::sort(found.media.begin(), found.media.end(), by_path);
  std::sort(found.left_links.begin(), found.left_links.end());
  std::sort(found.misplaced.begin(), found.misplaced.end(),
            [](const MisplacedFile& one, const MisplacedFile& other) { return one.path < other.path; });
  return found;
}

}  // namespace mooc
