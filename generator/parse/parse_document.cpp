#include "parse/parse_document.h"

#include <cassert>
#include <string_view>
#include <utility>

#include "parse/course_files.h"
#include "parse/glossary.h"
#include "parse/ids_lock.h"
#include "parse/page_file.h"
#include "parse/quiz_file.h"

namespace mooc {

namespace {

template <class T>
Parsed<Document> as_document(Parsed<T>&& parsed) {
  return {Document(std::move(parsed.value)), std::move(parsed.diagnostics)};
}

bool ends_with(std::string_view path, std::string_view ending) {
  return path.size() >= ending.size() && path.substr(path.size() - ending.size()) == ending;
}

}  // namespace

Parsed<Document> parse_document(const SourceFile& file) {
  const std::string_view path = file.path;
  if (path == "course/course.yaml") return as_document(parse_course_file(file));
  if (path == "course/competences.yaml") return as_document(parse_competences_file(file));
  if (path == "course/glossary.md") return as_document(parse_glossary(file));
  if (path == "course/ids.lock") return as_document(parse_ids_lock(file));
  if (ends_with(path, "/module.md")) return as_document(parse_module_file(file));
  if (ends_with(path, ".md")) return as_document(parse_lesson_file(file));
  assert(ends_with(path, ".json"));
  return as_document(parse_quiz_file(file));
}

}  // namespace mooc
