// `mooc validate`: what is wrong with a package, ours or another tool's, before a learner meets it.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/command.h"
#include "cli/terminal.h"
#include "inspect/validate_package.h"

namespace mooc {
namespace {

struct ValidateFlags {
  ValidationRequest request;
  std::string format = "text";
  bool warnings_as_errors = false;
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc validate course.zip                       what its standard forbids, and what Moodle trips over\n"
    "  mooc validate course.zip --schemas ~/scorm12   the manifest against the schema files of the standard, too\n"
    "  mooc validate course.zip --format json         for other programs\n"
    "  mooc explain moodle-mastery                    why a rule matters";

int exit_code_of(const ValidateFlags& flags, const std::vector<Diagnostic>& diagnostics) {
  const bool warned = std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::warning;
  });
  return has_errors(diagnostics) || (flags.warnings_as_errors && warned) ? 1 : 0;
}

int run_for_a_program(const ValidateFlags& flags) {
  const auto validation = validate_package(flags.request);
  print_text(validation_as_json(flags.request.package, validation ? *validation : Validation{},
                                validation ? "" : validation.error().message));
  return validation ? exit_code_of(flags, validation->diagnostics) : 1;
}

std::string what_it_is(const LearningPackage& package) {
  std::uint64_t bytes = 0;
  for (const PackageEntry& entry : package.entries) bytes += entry.size;
  const std::size_t scos = number_of_scos(package.items);
  return fmt::format("{}: SCORM {}, {}, {}, {}", package.title.empty() ? "(no title)" : package.title,
                     package.standard == Standard::scorm12 ? "1.2" : package.schema_version,
                     counted(scos, "SCO", "SCOs"), counted(package.entries.size(), "file", "files"),
                     readable_size(bytes));
}

int run_for_a_person(const ValidateFlags& flags) {
  const auto validation = validate_package(flags.request);
  if (!validation) {
    print_failure(validation.error());
    return 1;
  }
  print_diagnostics(validation->sources, validation->diagnostics, "");
  if (!validation->diagnostics.empty())
    print_hint(fmt::format("To understand one, for example: mooc explain {}", validation->diagnostics.front().rule));
  if (!validation->package.items.empty()) print_line(what_it_is(validation->package));
  if (validation->diagnostics.empty()) print_line("no mistakes found");
  return exit_code_of(flags, validation->diagnostics);
}

}  // namespace

void add_validate_command(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("validate", "Check a SCORM package, of any tool");
  const auto flags = std::make_shared<ValidateFlags>();
  command->add_option("PACKAGE", flags->request.package, "The zip that a platform imports")->required();
  command->add_option("--schemas", flags->request.schemas, "A folder with the schema files (XSD) of the standard");
  command->add_option("--format", flags->format, "How to print what was found: text or json")
      ->check(CLI::IsMember({"text", "json"}));
  command->add_flag("--warnings-as-errors", flags->warnings_as_errors, "Exit with 1 for a warning, too");
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] {
    exit_code = flags->format == "text" ? run_for_a_person(*flags) : run_for_a_program(*flags);
  });
}

}  // namespace mooc
