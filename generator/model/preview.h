// What a preview asks of a course that is being written: build/ answers, serve/ shows it in browsers.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "model/artifact.h"
#include "source/parsed.h"

namespace mooc {

// What a look at the disk found.
struct PreviewLook {
  bool is_new = true;                   // false: every file says what it said at the look before
  std::vector<Diagnostic> diagnostics;  // sorted
  std::span<const SourceFile> sources;  // where they are; valid until the next look
};

struct PreviewFile {
  std::variant<std::string, CopyOf> content;
  // Of a page: another value when the page, its answer keys, the colours or any medium changed. Else 0.
  std::uint64_t fingerprint = 0;
};

struct PreviewSource {
  // Never called by two threads at once. Fails when there is no course or when it cannot be read.
  std::function<Result<PreviewLook>()> look;
  // A page, data file or used medium of the last course without an error, by its path (lesson/reformuler.html); nullopt
  // when there is none. Any thread may ask at any time. The program's own scripts and styles are not in it.
  std::function<std::optional<PreviewFile>(const std::string& path)> file;
};

}  // namespace mooc
