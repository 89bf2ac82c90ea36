// The files that CMake put into the program: templates, texts of the interface, scripts, styles, fonts, the pages of
// the rules, the first files of a new course.
#pragma once

#include <span>
#include <string_view>

namespace mooc {

struct EmbeddedFile {
  std::string_view name;  // pages/lesson.mustache, ui/fr.json, web/page.js, web/fonts/….woff2, rules/fr/image-alt.md
  std::string_view bytes;
};

// Sorted by name.
std::span<const EmbeddedFile> embedded_files();

// nullptr when there is none of that name.
const EmbeddedFile* find_embedded_file(std::string_view name);

// The bytes of a file that must exist (a programmer's mistake otherwise).
std::string_view embedded_file(std::string_view name);

}  // namespace mooc
