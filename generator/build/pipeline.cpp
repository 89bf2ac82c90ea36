#include "build/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "build/cores.h"
#include "build/pack_course.h"
#include "check/check_course.h"
#include "load/course_files.h"
#include "parse/parse_document.h"
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

// course/ids.lock after an error-free build.
Result<LockChange> keep_numbers(const BuildRequest& request, const BuildResult& result) {
  if (result.new_lock_entries == 0) return LockChange::none;
  if (request.frozen) return LockChange::frozen;
  const fs::path course = request.directory / "course";
  if (!is_writable_folder(course)) return LockChange::read_only;
  return write_if_changed(course / "ids.lock", result.lock_text).map([](Written) { return LockChange::appended; });
}

Result<MadeOutput> write_packed(const PackedCourse& packed, const Target& target, const fs::path& output,
                                std::int64_t source_date_epoch, const Cores& cores) {
  const bool is_folder = target.form == Form::folder;
  MadeOutput made{packed.title,
                  is_folder ? output : output / fmt::format("{}-{}.zip", packed.id, target.name),
                  packed.state_characters,
                  {}};
  const auto report = is_folder ? write_folder(packed.artifacts, made.place, cores.run_each())
                                : write_zip(packed.artifacts, made.place, source_date_epoch, cores.run_each());
  if (!report) return tl::make_unexpected(report.error());
  made.report = *report;
  return made;
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
  if (target.standard) {
    auto options = chosen_options(result.course.info.package, request.package, *target.standard);
    if (!options) return tl::make_unexpected(options.error());
    result.course.info.package = std::move(*options);
    // Each package is judged by itself, below, and then it is an error.
    std::erase_if(result.diagnostics, [](const Diagnostic& told) { return told.rule == "state-too-long"; });
  }
  auto packed = pack_course(result.course, target, cores, [&](std::string_view step) { watch.done(step); });
  append(result.diagnostics, std::move(packed.diagnostics));
  sort_diagnostics(result.diagnostics);
  if (has_errors(result.diagnostics)) return checked;

  // The numbers come first: one that is kept and not used harms nobody, one that is published and not kept moves
  // records.
  const auto lock = keep_numbers(request, result);
  if (!lock) return tl::make_unexpected(lock.error());
  result.lock = *lock;

  for (const PackedCourse& each : packed.value) {
    auto made = write_packed(each, target, output, request.source_date_epoch, cores);
    if (!made) return tl::make_unexpected(made.error());
    result.made.push_back(std::move(*made));
  }
  watch.done("write");
  return checked;
}

Result<Written> write_page(const fs::path& file, std::string_view html) { return write_if_changed(file, html); }

}  // namespace mooc
