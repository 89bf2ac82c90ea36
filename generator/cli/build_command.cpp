// `mooc build`: the course as a static site.
#include <fmt/format.h>

#include <memory>

#include "cli/command.h"
#include "cli/terminal.h"

namespace mooc {
namespace {

struct BuildFlags : CommonFlags {
  std::filesystem::path output = "out/site";
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc build                        the course of this folder into out/site\n"
    "  mooc build ~/my-course -o /tmp/x  another course, another place\n"
    "  mooc build --frozen               as a server does it: course/ids.lock stays as it is";

void tell_what_was_made(const BuildResult& result) {
  const Course& course = result.course;
  print_line(fmt::format("{}: {}, {}, {}", course.info.title, counted(course.modules.size(), "module", "modules"),
                         counted(course.lessons.size(), "lesson", "lessons"),
                         counted(course.quizzes.size(), "quiz", "quizzes")));
  const MadeOutput& made = result.made.front();
  const WriteReport& report = made.report;
  std::string line =
      fmt::format("{}: {} written ({}), {} unchanged", made.place.string(), counted(report.written, "file", "files"),
                  readable_size(report.bytes), report.unchanged);
  if (report.removed > 0) line += fmt::format(", {} removed", report.removed);
  print_line(line);
  print_lock_change(result);
  print_line(fmt::format("To look at it, open {} in a browser", (made.place / "index.html").string()));
}

int run(const BuildFlags& flags) {
  const auto result = build_folder(make_request(flags), targets.front(), flags.output);
  if (!result) {
    print_failure(result.error());
    return 1;
  }
  const bool failed = has_errors(result->diagnostics);
  print_diagnostics(result->sources, result->diagnostics, failed ? "nothing was written" : "");
  print_steps(flags, *result);
  if (failed) return 1;
  tell_what_was_made(*result);
  return 0;
}

}  // namespace

void add_build_command(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("build", "Make the static site of a course");
  const auto flags = std::make_shared<BuildFlags>();
  add_common_flags(*command, *flags);
  command->add_option("-o,--output", flags->output, "The folder to write (default: out/site)");
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] { exit_code = run(*flags); });
}

}  // namespace mooc
