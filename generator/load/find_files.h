// Which files belong to a course, by their places alone. Reads no file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "source/parsed.h"

namespace mooc {

struct FoundFile {
  std::string path;  // relative to the course folder, with '/'
  std::filesystem::path on_disk;
};

// Markdown and quiz files that are not read.
struct MisplacedFile {
  std::string path;
  std::string meant;  // the path that would be read; empty when it is the folder that is wrong
};

struct FoundFiles {
  std::vector<FoundFile> sources;  // each list sorted by path
  std::vector<FoundFile> media;
  std::vector<std::string> left_links;  // symbolic links that lead out of the course, nowhere, or to a folder
  std::vector<MisplacedFile> misplaced;
};

// Hidden files are no part of a course. Fails when there is no course/ and when a folder cannot be read.
[[nodiscard]] Result<FoundFiles> find_files(const std::filesystem::path& directory);

}  // namespace mooc
