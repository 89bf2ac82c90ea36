#include "package/site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "package/site_files.h"

namespace mooc {
namespace {

using testing::Contains;
using testing::Not;

Course course_with_media() {
  Course course;
  course.media = {{"media/a.svg", "/disk/a.svg", 7, {}, 0, 0}, {"media/a.vtt", "/disk/a.vtt", 3, "WEBVTT", 0, 0}};
  return course;
}

std::vector<RenderedPage> some_pages() {
  return {
      {"index.html",
       {{"<p>all</p>", Where::everywhere}, {"<p>answer</p>", Where::site_only}, {"<p>lms</p>", Where::package_only}},
       {}},
      {"shell.html", {{"shell", Where::everywhere}}, {}},
      {"package-shell.html", {{"package shell", Where::everywhere}}, {}}};
}

std::vector<std::string> paths(const std::vector<Artifact>& artifacts) {
  std::vector<std::string> all;
  for (const auto& artifact : artifacts) all.push_back(artifact.path);
  return all;
}

const Artifact& named(const std::vector<Artifact>& artifacts, std::string_view path) {
  return *std::find_if(artifacts.begin(), artifacts.end(),
                       [&](const Artifact& artifact) { return artifact.path == path; });
}

TEST(PackageSite, HoldsPagesWithAnswersAndItsOwnShell) {
  const auto site = package_site(course_with_media(), some_pages());
  EXPECT_TRUE(site.diagnostics.empty());
  EXPECT_EQ(std::get<std::string>(named(site.value, "index.html").content), "<p>all</p><p>answer</p>");
  EXPECT_EQ(std::get<std::string>(named(site.value, "shell.html").content), "shell");
  EXPECT_THAT(paths(site.value), Not(Contains("package-shell.html")));
  EXPECT_TRUE(std::is_sorted(site.value.begin(), site.value.end(),
                             [](const auto& a, const auto& b) { return a.path < b.path; }));
}

TEST(PackageSite, CopiesMediaButNotTheCaptionsThatPagesCarry) {
  const auto site = package_site(course_with_media(), some_pages());
  const auto& copy = std::get<CopyOf>(named(site.value, "media/a.svg").content);
  EXPECT_EQ(copy.on_disk, "/disk/a.svg");
  EXPECT_EQ(copy.size, 7u);
  EXPECT_THAT(paths(site.value), Not(Contains("media/a.vtt")));
}

TEST(PackageSite, CopiesCaptionsToWhichATextLinks) {
  Course course = course_with_media();
  course.media[1].linked = true;
  const auto site = package_site(course, some_pages());
  EXPECT_EQ(std::get<CopyOf>(named(site.value, "media/a.vtt").content).on_disk, "/disk/a.vtt");
}

TEST(SiteArtifacts, LieBelowTheFolderOfAPackageWithoutAnswersAndShells) {
  const auto files = site_artifacts(course_with_media(), some_pages(), Where::package_only, "site/");
  EXPECT_EQ(std::get<std::string>(named(files, "site/index.html").content), "<p>all</p><p>lms</p>");
  EXPECT_THAT(paths(files), Not(Contains("site/shell.html")));
  EXPECT_THAT(paths(files), Not(Contains("site/package-shell.html")));
  for (const auto& path : paths(files)) EXPECT_TRUE(path.starts_with("site/")) << path;
}

TEST(SiteArtifacts, PutScriptsStylesAndFontsBelowAssets) {
  const auto files = paths(site_artifacts({}, {}, Where::site_only, ""));
  for (const auto* path : {"assets/mooc.css", "assets/page.js", "assets/shell.js"}) EXPECT_THAT(files, Contains(path));
}

TEST(PackageShell, BecomesTheIndexOfAPackage) {
  const auto shell = package_shell(some_pages());
  EXPECT_EQ(shell.path, "index.html");
  EXPECT_EQ(std::get<std::string>(shell.content), "package shell");
}

}  // namespace
}  // namespace mooc
