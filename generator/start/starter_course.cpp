#include "start/starter_course.h"

#include <fmt/format.h>

#include <cassert>

#include "text/embedded_file.h"
#include "text/identifier.h"

namespace mooc {
namespace {

// The identifier that the templates have, so that they are a course as they lie there.
std::string_view template_identifier(std::string_view language) { return language == "fr" ? "mon-cours" : "my-course"; }

std::string with_identifier(std::string text, std::string_view language, std::string_view name) {
  const std::string identifier = identifier_from(name);
  const std::string_view before = template_identifier(language);
  const std::size_t at = text.find(fmt::format("\nid: {} ", before));
  assert(at != std::string::npos && "course.yaml of the starter has its identifier");
  if (!identifier.empty()) text.replace(at + std::string_view("\nid: ").size(), before.size(), identifier);
  return text;
}

}  // namespace

std::vector<NewFile> starter_course(std::string_view language, std::string_view name) {
  const std::string folder = fmt::format("starter/{}/course/", language);
  std::vector<NewFile> files;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.name.starts_with(folder)) continue;
    std::string path(file.name.substr(folder.size()));
    std::string bytes(file.bytes);
    if (path == "course/course.yaml") bytes = with_identifier(std::move(bytes), language, name);
    files.push_back({std::move(path), std::move(bytes)});
  }
  return files;
}

}  // namespace mooc
