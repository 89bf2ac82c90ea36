#include "cli/run_cli.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <string>

#include "cli/command.h"
#include "cli/terminal.h"
#include "text/nearest.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, 11> commands{"new",   "build",   "serve",  "package", "play",  "validate",
                                                    "check", "explain", "report", "import",  "export"};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc new my-course              begin a course in a new folder\n"
    "  mooc build                      make the site of the course in this folder: out/site\n"
    "  mooc serve --open               look at it in a browser while you write\n"
    "  mooc check                      find its mistakes\n"
    "  mooc explain image-alt          say what one of them means\n"
    "  mooc report                     a page with its numbers: out/report.html\n"
    "  mooc package --target scorm12   make a package for a learning platform: out/<course id>-scorm12.zip\n"
    "  mooc play PACKAGE.zip --open    try a package in a browser, with a platform around it\n"
    "  mooc validate PACKAGE.zip       check a package, of any tool\n"
    "  mooc import QUESTIONS.gift      make a quiz of another program's questions (Moodle XML, too)\n"
    "  mooc export --format moodle-xml the questions of the course for Moodle\n"
    "  mooc build --help               all about one command";

bool names_a_command(int argument_count, const char* const* arguments) {
  return argument_count > 1 && std::find(commands.begin(), commands.end(), arguments[1]) != commands.end();
}

// CLI11's own words, but for the command itself, where the nearest known one helps.
std::string what_is_wrong(int argument_count, const char* const* arguments, const CLI::ParseError& refused) {
  if (argument_count < 2) return "say what to do, for example mooc check or mooc build";
  const std::string first = arguments[1];
  if (first.starts_with('-') || names_a_command(argument_count, arguments)) return refused.what();
  const auto meant = nearest(first, commands);
  return meant ? fmt::format("there is no command «{}»: did you mean mooc {}", first, *meant)
               : fmt::format("there is no command «{}»", first);
}

}  // namespace

int run_cli(int argument_count, const char* const* arguments) {
  int exit_code = 0;
  CLI::App app("mooc turns Markdown lessons and quizzes into a course site and into packages for learning platforms.",
               "mooc");
  app.set_version_flag("--version", fmt::format("mooc {}", MOOC_VERSION));
  app.require_subcommand(1);
  app.footer(std::string(examples));
  add_new_command(app, exit_code);
  add_build_command(app, exit_code);
  add_serve_command(app, exit_code);
  add_package_command(app, exit_code);
  add_play_command(app, exit_code);
  add_validate_command(app, exit_code);
  add_check_command(app, exit_code);
  add_explain_command(app, exit_code);
  add_report_command(app, exit_code);
  add_import_command(app, exit_code);
  add_export_command(app, exit_code);
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::Success& asked) {  // --help, --version
    return app.exit(asked);
  } catch (const CLI::ParseError& refused) {
    const std::string command = names_a_command(argument_count, arguments) ? fmt::format(" {}", arguments[1]) : "";
    print_failure({fmt::format("{}; try mooc{} --help", what_is_wrong(argument_count, arguments, refused), command)});
    return 2;
  } catch (const std::exception& unexpected) {  // no memory, a folder that vanished while it was read
    print_failure({unexpected.what()});
    return 1;
  }
  return exit_code;
}

}  // namespace mooc
