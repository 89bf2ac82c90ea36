// What the commands share: the flags that each of them has, and how a run ends.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

#include "build/pipeline.h"

namespace mooc {

struct CommonFlags {
  std::filesystem::path directory = ".";
  std::string today;
  bool frozen = false;
  bool verbose = false;
  unsigned jobs = 0;
};

// Adds DIR, --today, --jobs and --verbose. `flags` must outlive the command.
void add_reading_flags(CLI::App& command, CommonFlags& flags);

// Adds these and --frozen.
void add_common_flags(CLI::App& command, CommonFlags& flags);

// Today and SOURCE_DATE_EPOCH are asked for here, for all rooms behind know no clock and no environment.
[[nodiscard]] BuildRequest make_request(const CommonFlags& flags);

// «load 3.1 ms, parse 12.0 ms, …» when --verbose.
void print_steps(const CommonFlags& flags, const BuildResult& result);

// One line on course/ids.lock, when there is something to say.
void print_lock_change(const BuildResult& result);

// Each adds itself to `app`; its exit code goes to `exit_code`.
void add_build_command(CLI::App& app, int& exit_code);
void add_package_command(CLI::App& app, int& exit_code);
void add_play_command(CLI::App& app, int& exit_code);
void add_check_command(CLI::App& app, int& exit_code);
void add_serve_command(CLI::App& app, int& exit_code);
void add_new_command(CLI::App& app, int& exit_code);
void add_explain_command(CLI::App& app, int& exit_code);
void add_report_command(CLI::App& app, int& exit_code);
void add_validate_command(CLI::App& app, int& exit_code);
void add_import_command(CLI::App& app, int& exit_code);
void add_export_command(CLI::App& app, int& exit_code);

// True, and said, when a file to be written would lie in course/ or quizzes/: what lies there is the author's, and may
// be in no other place.
[[nodiscard]] bool refuse_source_of_course(const std::filesystem::path& output, const std::filesystem::path& directory);

}  // namespace mooc
