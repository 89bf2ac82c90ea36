// What `mooc new` makes: files that were not there, and at most one line more in a file of the author's.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace mooc {

struct NewFile {
  std::string path;  // relative to the course folder, with '/'
  std::string bytes;
};

// A text put into an existing file, which otherwise stays as it is to the byte.
struct Insertion {
  std::string path;    // relative to the course folder, with '/'
  std::string before;  // its bytes as they were read, without byte order mark
  std::size_t at = 0;  // in `before`
  std::string text;
};

struct NewFiles {
  std::vector<NewFile> files;
  std::optional<Insertion> insertion;
};

}  // namespace mooc
