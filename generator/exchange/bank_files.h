// Pictures and other files that a bank carries, on their way into course/media. What is there already is used again
// when it is the same, and never written over.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/new_files.h"

namespace mooc {

// The bytes of a file of the course, by its path relative to course/; nullopt when there is none.
using FindMedia = std::function<std::optional<std::string>(std::string_view)>;

class BankFiles {
 public:
  explicit BankFiles(const FindMedia& existing) : existing_(existing) {}

  // Gives the path by which a quiz shows it: «../course/media/cercle.png».
  [[nodiscard]] std::string keep(std::string_view name, const std::string& bytes);
  // Of a data: address; nullopt when it is none that can be read.
  [[nodiscard]] std::optional<std::string> keep_address(std::string_view address);

  [[nodiscard]] std::vector<NewFile> take() { return std::move(files_); }

 private:
  const FindMedia& existing_;
  std::vector<NewFile> files_;
};

}  // namespace mooc
