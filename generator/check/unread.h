// Files of which something could not be read. What is not found elsewhere may stand there: a rule that misses something
// asks here first, so that nobody is told what merely follows from another mistake.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"

namespace mooc {

class Unread {
 public:
  // `found`: what load/ and parse/ told. Both must outlive this.
  Unread(std::span<const Diagnostic> found, std::span<const SourceFile> sources);

  [[nodiscard]] bool has(std::uint32_t file) const;
  // How often this word (a code, a key, the name of a file) stands in all such files, or in one if it is such a file.
  [[nodiscard]] std::size_t mentions(std::string_view word) const;
  [[nodiscard]] std::size_t mentions(std::string_view word, std::uint32_t file) const;

 private:
  std::vector<const SourceFile*> files_;  // in order, each once
};

}  // namespace mooc
