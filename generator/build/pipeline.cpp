#include "build/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "build/cores.h"
#include "check/check_course.h"
#include "load/course_files.h"
#include "parse/parse_document.h"
#include "render/page_frame.h"
#include "render/page_recipes.h"
#include "write/write_zip.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

// Notes how long each step took, for --verbose.
class Stopwatch {
 public:
  explicit Stopwatch(std::vector<Step>& steps) : steps_(steps) {}
  void done(std::string_view name) {
    const auto now = std::chrono::steady_clock::now();
    steps_.push_back({name, std::chrono::duration<double, std::milli>(now - last_).count()});
    last_ = now;
  }

 private:
  std::vector<Step>& steps_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

std::vector<Document> parse_all(std::span<const SourceFile> sources, const Cores& cores,
                                std::vector<Diagnostic>& diagnostics) {
  auto parsed =
      parallel_map<Parsed<Document>>(cores, sources.size(), [&](std::size_t i) { return parse_document(sources[i]); });
  std::vector<Document> documents;
  documents.reserve(parsed.size());
  for (auto& [document, mistakes] : parsed) {
    documents.push_back(std::move(document));
    append(diagnostics, std::move(mistakes));
  }
  return documents;
}

Result<BuildResult> check_folder_on(const BuildRequest& request, const Cores& cores) {
  BuildResult result;
  Stopwatch watch(result.steps);
  auto files = load_course(request.directory, cores.run_each());
  if (!files) return tl::make_unexpected(files.error());
  result.sources = std::move(files->sources);
  result.diagnostics = std::move(files->diagnostics);
  watch.done("load");

  auto documents = parse_all(std::span(result.sources).first(files->documents), cores, result.diagnostics);
  watch.done("parse");

  auto checked = check_course({.documents = std::move(documents),
                               .sources = result.sources,
                               .media = std::move(files->media),
                               .found = std::move(result.diagnostics),
                               .today = request.today,
                               .frozen = request.frozen},
                              cores.run_each());
  result.diagnostics = std::move(checked.diagnostics);
  sort_diagnostics(result.diagnostics);
  result.course = std::move(checked.value.course);
  result.lock_text = std::move(checked.value.lock_text);
  result.new_lock_entries = checked.value.new_lock_entries;
  watch.done("check");
  return result;
}

std::vector<RenderedPage> render_course(const Course& course, const Cores& cores) {
  const PageFrame frame = make_page_frame(course);
  const auto recipes = page_recipes(course);
  return parallel_map<RenderedPage>(cores, recipes.size(),
                                    [&](std::size_t i) { return recipes[i].make(course, frame, recipes[i].place); });
}

// course/ids.lock after an error-free build.
Result<LockChange> keep_numbers(const BuildRequest& request, const BuildResult& result) {
  if (result.new_lock_entries == 0) return LockChange::none;
  if (request.frozen) return LockChange::frozen;
  const fs::path course = request.directory / "course";
  if (!is_writable_folder(course)) return LockChange::read_only;
  return write_if_changed(course / "ids.lock", result.lock_text).map([](Written) { return LockChange::appended; });
}

}  // namespace

Result<BuildResult> check_folder(const BuildRequest& request) { return check_folder_on(request, Cores(request.jobs)); }

Result<BuildResult> build_folder(const BuildRequest& request, const Target& target, const fs::path& output) {
  const Cores cores(request.jobs);
  auto checked = check_folder_on(request, cores);
  if (!checked || has_errors(checked->diagnostics)) return checked;
  // From here on every identifier resolves and every medium exists.
  BuildResult& result = *checked;
  Stopwatch watch(result.steps);
  auto pages = render_course(result.course, cores);
  watch.done("render");

  auto artifacts = target.pack(result.course, pages);
  pages = {};
  append(result.diagnostics, std::move(artifacts.diagnostics));
  sort_diagnostics(result.diagnostics);
  if (has_errors(result.diagnostics)) return checked;
  watch.done("package");

  // The numbers come first: one that is kept and not used harms nobody, one that is published and not kept moves
  // records.
  const auto lock = keep_numbers(request, result);
  if (!lock) return tl::make_unexpected(lock.error());
  result.lock = *lock;

  result.output =
      target.form == Form::folder ? output : output / fmt::format("{}-{}.zip", result.course.info.id, target.name);
  const auto report = target.form == Form::folder
                          ? write_folder(artifacts.value, result.output, cores.run_each())
                          : write_zip(artifacts.value, result.output, request.source_date_epoch, cores.run_each());
  if (!report) return tl::make_unexpected(report.error());
  result.report = *report;
  watch.done("write");
  return checked;
}

Result<Written> write_page(const fs::path& file, std::string_view html) { return write_if_changed(file, html); }

}  // namespace mooc
