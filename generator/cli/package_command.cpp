// `mooc package`: the course as a file that a learning platform imports.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "cli/command.h"
#include "cli/compare_flags.h"
#include "cli/terminal.h"

namespace mooc {
namespace {

struct PackageFlags : CommonFlags {
  std::string target;
  std::filesystem::path output = "out";
  CompareFlags compare;
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc package --target scorm12               out/<course id>-scorm12.zip, for nearly every platform\n"
    "  mooc package --target scorm2004 -o /tmp/x   SCORM 2004 (4th Edition), another place\n"
    "  mooc package ~/my-course --target scorm12   another course\n"
    "  mooc package --target scorm12 --compare old.zip\n"
    "                                              what learners of the package in use would keep and lose";

std::vector<std::string> package_names() {
  std::vector<std::string> names;
  for (const Target& target : targets) {
    if (target.form == Form::zip) names.emplace_back(target.name);
  }
  return names;
}

void tell_what_was_made(const BuildResult& result, const Target& target) {
  print_line(fmt::format("{}: {}", result.course.info.title, target.what));
  print_line(fmt::format("{}: {}{}", result.output.string(), readable_size(result.report.bytes),
                         result.report.unchanged > 0 ? ", unchanged" : ""));
  print_line(
      fmt::format("state: {} of {} characters at most", grouped(result.course.state_characters), grouped(state_limit)));
  print_lock_change(result);
}

int run(const PackageFlags& flags) {
  const auto* const target =
      std::find_if(targets.begin(), targets.end(), [&](const Target& entry) { return entry.name == flags.target; });
  const auto old_one = read_old_package(flags.compare);
  if (!old_one) {
    print_failure(old_one.error());
    return 1;
  }
  const auto result = build_folder(make_request(flags), *target, flags.output);
  if (!result) {
    print_failure(result.error());
    return 1;
  }
  const bool failed = has_errors(result->diagnostics);
  print_diagnostics(result->sources, result->diagnostics, failed ? "nothing was written" : "");
  print_steps(flags, *result);
  if (failed) return 1;
  tell_what_was_made(*result, *target);
  return *old_one ? tell_what_learners_keep(**old_one, std::array{result->output}, flags.compare) : 0;
}

}  // namespace

void add_package_command(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("package", "Make a package for a learning platform");
  const auto flags = std::make_shared<PackageFlags>();
  add_common_flags(*command, *flags);
  command->add_option("--target", flags->target, "What the platform imports")
      ->required()
      ->check(CLI::IsMember(package_names()));
  command->add_option("-o,--output", flags->output, "The folder that gets <course id>-<target>.zip (default: out)");
  add_compare_flags(*command, flags->compare);
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] { exit_code = run(*flags); });
}

}  // namespace mooc
