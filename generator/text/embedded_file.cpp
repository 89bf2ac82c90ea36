#include "text/embedded_file.h"

#include <algorithm>
#include <cassert>

namespace mooc {

const EmbeddedFile* find_embedded_file(std::string_view name) {
  const auto files = embedded_files();
  const auto found =
      std::lower_bound(files.begin(), files.end(), name,
                       [](const EmbeddedFile& file, std::string_view wanted) { return file.name < wanted; });
  return found != files.end() && found->name == name ? &*found : nullptr;
}

std::string_view embedded_file(std::string_view name) {
  const auto* file = find_embedded_file(name);
  assert(file && "no such embedded file");
  return file ? file->bytes : std::string_view{};
}

}  // namespace mooc
