// `mooc check`: every mistake of a course, and nothing written.
#include <fmt/format.h>

#include <memory>

#include "cli/command.h"
#include "cli/terminal.h"

namespace mooc {
namespace {

struct CheckFlags : CommonFlags {
  std::string format = "text";
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc check                     all mistakes of the course in this folder\n"
    "  mooc check --today 2027-01-01  what will be out of date then";

int run(const CheckFlags& flags) {
  const auto result = check_folder(make_request(flags));
  if (!result) {
    print_failure(result.error());
    return 1;
  }
  print_diagnostics(result->sources, result->diagnostics, "");
  print_steps(flags, *result);
  if (has_errors(result->diagnostics)) return 1;
  if (result->diagnostics.empty()) print_line(fmt::format("{}: no mistakes found", result->course.info.title));
  if (result->new_lock_entries > 0) {
    print_line(fmt::format("course/ids.lock: the next build adds {}",
                           counted(result->new_lock_entries, "new number", "new numbers")));
  }
  return 0;
}

}  // namespace

void add_check_command(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("check", "Find the mistakes of a course; write nothing");
  const auto flags = std::make_shared<CheckFlags>();
  add_common_flags(*command, *flags);
  command->add_option("--format", flags->format, "How to print them")->check(CLI::IsMember({"text"}));
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] { exit_code = run(*flags); });
}

}  // namespace mooc
