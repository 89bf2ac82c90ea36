// `mooc check`: every mistake of a course, and nothing written.
#include <fmt/format.h>

#include <memory>

#include "cli/command.h"
#include "cli/terminal.h"
#include "report/findings.h"

namespace mooc {
namespace {

struct CheckFlags : CommonFlags {
  std::string format = "text";
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc check                     all mistakes of the course in this folder\n"
    "  mooc check --today 2027-01-01  what will be out of date then\n"
    "  mooc check --format sarif      for an editor or a code host; json and github are there too (docs/format.md)";

namespace fs = std::filesystem;

std::string absolute_path(const fs::path& directory) {
  std::error_code unknown;
  fs::path path = fs::absolute(directory, unknown).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();  // «courses/» and «.» end in a slash
  return path.generic_string();
}

// As seen from the current folder; "" for that folder itself.
std::string folder_from_here(const fs::path& directory) {
  fs::path path = directory.lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  return path == "." ? std::string{} : path.generic_string();
}

// One text for another program, and nothing else on any output: a course that cannot be read is part of it.
int run_for_a_program(const CheckFlags& flags) {
  const auto result = check_folder(make_request(flags));
  const Findings findings =
      result ? Findings{result->sources, result->diagnostics, {}} : Findings{{}, {}, result.error().message};
  if (flags.format == "json") print_text(findings_as_json(findings));
  if (flags.format == "sarif") print_text(findings_as_sarif(findings, absolute_path(flags.directory)));
  if (flags.format == "github") print_text(findings_as_github_commands(findings, folder_from_here(flags.directory)));
  return result && !has_errors(result->diagnostics) ? 0 : 1;
}

int run_for_a_person(const CheckFlags& flags) {
  const auto result = check_folder(make_request(flags));
  if (!result) {
    print_failure(result.error());
    return 1;
  }
  print_diagnostics(result->sources, result->diagnostics, "");
  if (!result->diagnostics.empty())
    print_hint(fmt::format("To understand one, for example: mooc explain {}", result->diagnostics.front().rule));
  print_steps(flags, *result);
  if (has_errors(result->diagnostics)) return 1;
  if (result->diagnostics.empty()) print_line(fmt::format("{}: no mistakes found", result->course.info.title));
  if (result->new_lock_entries > 0 && !flags.frozen) {
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
  command->add_option("--format", flags->format, "How to print them: text, json, sarif or github")
      ->check(CLI::IsMember({"text", "json", "sarif", "github"}));
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] {
    exit_code = flags->format == "text" ? run_for_a_person(*flags) : run_for_a_program(*flags);
  });
}

}  // namespace mooc
