#include "package/site_files.h"

#include <algorithm>
#include <cassert>

#include "text/embedded_file.h"

namespace mooc {
namespace {

constexpr std::string_view package_shell_path = "package-shell.html";

bool belongs(const RenderedPage& page, Where audience) {
  if (page.path == package_shell_path) return false;
  return page.path != "shell.html" || audience == Where::site_only;
}

void append_web_files(std::vector<Artifact>& all, std::string_view prefix) {
  constexpr std::string_view folder = "web/";
  for (const auto& file : embedded_files()) {
    if (!file.name.starts_with(folder)) continue;
    all.push_back(
        {std::string(prefix) + "assets/" + std::string(file.name.substr(folder.size())), std::string(file.bytes)});
  }
}

// Captions travel inside the pages, because a <track> does not load from disk (design.md, 11); the file is needed
// beside them only where a text links to it.
bool is_copied(const MediaFile& file) { return file.linked || !file.path.ends_with(".vtt"); }

}  // namespace

std::string page_bytes(const RenderedPage& page, Where audience) {
  const auto wanted = [&](const HtmlPart& part) { return part.where == Where::everywhere || part.where == audience; };
  std::size_t size = 0;
  for (const auto& part : page.parts)
    if (wanted(part)) size += part.html.size();
  std::string bytes;
  bytes.reserve(size);
  for (const auto& part : page.parts)
    if (wanted(part)) bytes += part.html;
  return bytes;
}

std::vector<Artifact> site_artifacts(const Course& course, std::span<const RenderedPage> pages, Where audience,
                                     std::string_view prefix) {
  std::vector<Artifact> all;
  all.reserve(pages.size() + course.media.size() + 16);
  for (const auto& page : pages)
    if (belongs(page, audience)) all.push_back({std::string(prefix) + page.path, page_bytes(page, audience)});
  append_web_files(all, prefix);
  for (const auto& file : course.media)
    if (is_copied(file)) all.push_back({std::string(prefix) + file.path, CopyOf{file.on_disk, file.size}});
  std::sort(all.begin(), all.end(), [](const Artifact& a, const Artifact& b) { return a.path < b.path; });
  return all;
}

Artifact package_shell(std::span<const RenderedPage> pages) {
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [](const RenderedPage& page) { return page.path == package_shell_path; });
  assert(found != pages.end() && "page_recipes() has the shell of a package");
  return {"index.html", page_bytes(*found, Where::package_only)};
}

}  // namespace mooc
