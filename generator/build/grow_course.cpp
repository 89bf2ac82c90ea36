#include "build/grow_course.h"

#include <fmt/format.h>

#include <algorithm>

#include "build/pipeline.h"
#include "parse/parse_document.h"
#include "start/starter_course.h"
#include "write/create_files.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

std::ptrdiff_t errors_in(const std::string& path, std::string bytes) {
  const auto parsed = parse_document(make_source_file(0, path, std::move(bytes)));
  return std::count_if(parsed.diagnostics.begin(), parsed.diagnostics.end(),
                       [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

// An author's front matter may be written in a way that one more line breaks: `{ title: … }`.
bool can_stand(const Insertion& insertion, const std::string& quiz) {
  std::string after = insertion.before;
  after.insert(insertion.at, insertion.text);
  if (errors_in(insertion.path, after) > errors_in(insertion.path, insertion.before)) return false;
  const auto parsed = parse_document(make_source_file(0, insertion.path, std::move(after)));
  const auto places = [&](const auto& page) { return page.quiz && page.quiz->value == quiz; };
  if (const auto* const module = std::get_if<ModuleDocument>(&parsed.value)) return places(module->module);
  if (const auto* const lesson = std::get_if<LessonDocument>(&parsed.value)) return places(lesson->lesson);
  return false;
}

}  // namespace

Result<std::size_t> start_course(const fs::path& directory, std::string_view language) {
  if (auto empty = expect_empty(directory); !empty) return tl::make_unexpected(empty.error());
  fs::path whole = fs::absolute(directory).lexically_normal();
  if (!whole.has_filename()) whole = whole.parent_path();
  const NewFiles course{starter_course(language, whole.filename().string()), {}};
  return create_files(course, directory).map([&] { return course.files.size(); });
}

Result<NewPage> add_page(const fs::path& directory, MakePage make, const NewPageRequest& request) {
  const auto checked = check_folder({.directory = directory, .today = {}, .frozen = true, .jobs = 1});
  if (!checked) return tl::make_unexpected(checked.error());
  auto page = make(checked->course, checked->sources, request);
  if (!page) return page;
  if (const auto& insertion = page->files.insertion; insertion && !can_stand(*insertion, page->identifier)) {
    return failure(
        fmt::format("the front matter of {} takes no further line: write each of its keys on a line of its "
                    "own, or name another page with --lesson or --module",
                    insertion->path));
  }
  if (auto written = create_files(page->files, directory); !written) return tl::make_unexpected(written.error());
  return page;
}

}  // namespace mooc
