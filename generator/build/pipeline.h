// From a folder of Markdown and quizzes to a site or a package: who does what, in which order, and what holds between
// the steps.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "build/package_choices.h"
#include "build/targets.h"
#include "model/course.h"
#include "source/parsed.h"
#include "write/write_file.h"
#include "write/write_folder.h"

namespace mooc {

struct BuildRequest {
  std::filesystem::path directory;     // holds course/ and quizzes/
  std::string today;                   // YYYY-MM-DD; empty: rules about age are silent
  bool frozen = false;                 // leave course/ids.lock as it is
  unsigned jobs = 0;                   // cores to use; 0 = all
  std::int64_t source_date_epoch = 0;  // the date of a zip's entries, seconds since 1970
  PackageChoices package = {};         // what the command line wants otherwise than course.yaml
};

struct Step {
  std::string_view name;
  double milliseconds = 0;
};

enum class LockChange { none, appended, frozen, read_only };

struct MadeOutput {
  std::string title;            // of the course or of the module
  std::filesystem::path place;  // the folder or the zip
  int state_characters = 0;     // worst case of a learner's record
  WriteReport report;
};

// All that a run found out. With an error among the diagnostics nothing was written, and `course` may have holes.
struct BuildResult {
  std::vector<SourceFile> sources;
  std::vector<Diagnostic> diagnostics;  // sorted
  Course course;
  std::string lock_text;  // what course/ids.lock must become
  std::size_t new_lock_entries = 0;
  LockChange lock = LockChange::none;
  std::vector<MadeOutput> made;  // one, or a package a module; empty when nothing was written
  std::vector<Step> steps;
};

// Load, parse, check. Writes nothing.
[[nodiscard]] Result<BuildResult> check_folder(const BuildRequest& request);

// The same, then render, package, write. `output`: of a site its folder; of a zip the folder that gets
// `<course id>-<target>.zip`, or `<course id>-<module id>-<target>.zip` for each module. Fails when the request's
// choices do not go together.
[[nodiscard]] Result<BuildResult> build_folder(const BuildRequest& request, const Target& target,
                                               const std::filesystem::path& output);

// One page that is no part of the site, such as the author's report.
[[nodiscard]] Result<Written> write_page(const std::filesystem::path& file, std::string_view html);

}  // namespace mooc
