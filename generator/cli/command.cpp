#include "cli/command.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

#include "cli/terminal.h"

namespace mooc {
namespace {

std::string today_utc() {
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

// https://reproducible-builds.org/specs/source-date-epoch: whole seconds; anything else counts as not set.
std::int64_t source_date_epoch() {
  const char* const text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr) return 0;
  const std::string_view digits(text);
  std::int64_t seconds = 0;
  const auto [end, reason] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  return reason == std::errc{} && end == digits.data() + digits.size() ? seconds : 0;
}

std::string check_date(const std::string& text) {
  int parts[3] = {};
  const auto digits = [&](std::size_t at, std::size_t count, int& value) {
    return std::from_chars(text.data() + at, text.data() + at + count, value).ptr == text.data() + at + count;
  };
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' && digits(0, 4, parts[0]) &&
                      digits(5, 2, parts[1]) && digits(8, 2, parts[2]);
  const std::chrono::year_month_day day{std::chrono::year{parts[0]},
                                        std::chrono::month{static_cast<unsigned>(parts[1])},
                                        std::chrono::day{static_cast<unsigned>(parts[2])}};
  return shaped && day.ok() ? std::string{} : fmt::format("«{}» is no date; write it as 2026-01-31", text);
}

}  // namespace

void add_reading_flags(CLI::App& command, CommonFlags& flags) {
  command.add_option("DIR", flags.directory,
                     "The folder that holds course/ and quizzes/ (default: the current folder)");
  command.add_option("--today", flags.today, "Pretend that today is this day, YYYY-MM-DD")
      ->check(CLI::Validator(check_date, "YYYY-MM-DD"));
  command.add_option("--jobs", flags.jobs, "How many cores to use (default: all)")->check(CLI::Range(1U, 1024U));
  command.add_flag("--verbose", flags.verbose, "Say how long each step took");
}

void add_common_flags(CLI::App& command, CommonFlags& flags) {
  add_reading_flags(command, flags);
  command.add_flag("--frozen", flags.frozen, "Leave course/ids.lock as it is");
}

BuildRequest make_request(const CommonFlags& flags) {
  return {.directory = flags.directory,
          .today = flags.today.empty() ? today_utc() : flags.today,
          .frozen = flags.frozen,
          .jobs = flags.jobs,
          .source_date_epoch = source_date_epoch()};
}

void print_steps(const CommonFlags& flags, const BuildResult& result) {
  if (!flags.verbose) return;
  std::string line;
  for (const Step& step : result.steps)
    line += fmt::format("{}{} {:.1f} ms", line.empty() ? "" : ", ", step.name, step.milliseconds);
  print_line(line);
}

void print_lock_change(const BuildResult& result) {
  const std::string numbers = counted(result.new_lock_entries, "new number", "new numbers");
  switch (result.lock) {
    case LockChange::none:
      return;
    case LockChange::appended:
      return print_line(
          fmt::format("course/ids.lock: {}; commit this file, learners' records are kept by it", numbers));
    case LockChange::frozen:
      return print_line(fmt::format("course/ids.lock: {} left out, as --frozen asks", numbers));
    case LockChange::read_only:
      return print_line(
          fmt::format("course/ids.lock: {} left out, for the folder is read-only; build where it can be written before "
                      "learners use this",
                      numbers));
  }
}

bool refuse_source_of_course(const std::filesystem::path& output, const std::filesystem::path& directory) {
  std::error_code unknown;
  const auto file = std::filesystem::weakly_canonical(output, unknown);
  for (const char* const folder : {"course", "quizzes"}) {
    const auto within = file.lexically_relative(std::filesystem::weakly_canonical(directory / folder, unknown));
    if (within.empty() || *within.begin() == "..") continue;
    print_failure({fmt::format("«{}» lies in the sources of the course: write -o out/{}", output.generic_string(),
                               output.filename().generic_string())});
    return true;
  }
  return false;
}

}  // namespace mooc
