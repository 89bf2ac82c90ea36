// What an author sees in the terminal for one file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parse/parse_document.h"

namespace mooc {

inline std::string diagnostics_of(std::string path, std::string bytes) {
  const std::vector<SourceFile> files{make_source_file(0, std::move(path), std::move(bytes))};
  auto parsed = parse_document(files.front());
  sort_diagnostics(parsed.diagnostics);
  std::string out;
  for (const auto& diagnostic : parsed.diagnostics) out += format_diagnostic(files, diagnostic);
  return out;
}

// Of a lesson whose text begins on line 4.
inline std::string diagnostics_of_lesson(const std::string& text) {
  return diagnostics_of("course/01-ecoute/02-reformuler.md", "---\ntitle: Reformuler\n---\n" + text);
}

// Of a lesson with this front matter, which begins on line 2.
inline std::string diagnostics_of_front_matter(const std::string& yaml) {
  return diagnostics_of("course/01-ecoute/02-reformuler.md", "---\n" + yaml + "---\n");
}

}  // namespace mooc
