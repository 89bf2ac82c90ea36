// `mooc package`: the course as a file that a learning platform imports, or a file a module.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/command.h"
#include "cli/compare_flags.h"
#include "cli/terminal.h"

namespace mooc {
namespace {

struct PackageFlags : CommonFlags {
  std::string target;
  std::filesystem::path output = "out";
  std::string lms;
  bool split = false;
  bool whole = false;
  std::string granularity = "course";
  std::vector<std::string> without;
  std::filesystem::path schemas;
  CompareFlags compare;
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc package --target scorm12               out/<course id>-scorm12.zip, for nearly every platform\n"
    "  mooc package --target scorm2004 -o /tmp/x   SCORM 2004 (4th Edition), another place\n"
    "  mooc package ~/my-course --target scorm12   another course\n"
    "  mooc package --target scorm12 --split       a package a module: out/<course id>-<module id>-scorm12.zip\n"
    "  mooc package --target scorm2004 --lms strict --granularity module --schemas ~/xsd\n"
    "                                              one package in which the platform launches each module\n"
    "  mooc package --target scorm12 --without interactions,objectives\n"
    "                                              leave out what this platform objects to\n"
    "  mooc package --target scorm12 --compare old.zip\n"
    "                                              what learners of the package in use would keep and lose";

std::vector<std::string> package_names() {
  std::vector<std::string> names;
  for (const Target& target : targets) {
    if (target.form == Form::zip) names.emplace_back(target.name);
  }
  return names;
}

PackageChoices choices_of(const PackageFlags& flags) {
  const auto leaves_out = [&](std::string_view name) {
    return std::find(flags.without.begin(), flags.without.end(), name) != flags.without.end();
  };
  PackageChoices choices;
  if (!flags.lms.empty()) choices.lms = lms_named(flags.lms);
  if (flags.split || flags.whole) choices.split = flags.split;
  if (flags.granularity == "module") choices.granularity = Granularity::module;
  choices.without_interactions = leaves_out("interactions");
  choices.without_objectives = leaves_out("objectives");
  choices.without_reflections = leaves_out("reflections");
  choices.schemas = flags.schemas;
  return choices;
}

void tell_what_was_made(const BuildResult& result, const Target& target) {
  print_line(fmt::format("{}: {}", result.course.info.title, target.what));
  for (const MadeOutput& made : result.made) {
    const std::string file = fmt::format("{}: {}{}", made.place.string(), readable_size(made.report.bytes),
                                         made.report.unchanged > 0 ? ", unchanged" : "");
    const std::string state =
        fmt::format("state: {} of {} characters at most", grouped(made.state_characters), grouped(state_limit));
    print_line(result.made.size() > 1 ? file + ", " + state : file + "\n" + state);
  }
  print_lock_change(result);
}

std::vector<std::filesystem::path> places_of(const BuildResult& result) {
  std::vector<std::filesystem::path> places;
  for (const MadeOutput& made : result.made) places.push_back(made.place);
  return places;
}

int run(const PackageFlags& flags) {
  const auto* const target =
      std::find_if(targets.begin(), targets.end(), [&](const Target& entry) { return entry.name == flags.target; });
  const auto old_one = read_old_package(flags.compare);
  if (!old_one) {
    print_failure(old_one.error());
    return 1;
  }
  BuildRequest request = make_request(flags);
  request.package = choices_of(flags);
  const auto result = build_folder(request, *target, flags.output);
  if (!result) {
    print_failure(result.error());
    return 1;
  }
  const bool failed = has_errors(result->diagnostics);
  print_diagnostics(result->sources, result->diagnostics, failed ? "nothing was written" : "");
  print_steps(flags, *result);
  if (failed) return 1;
  tell_what_was_made(*result, *target);
  return *old_one ? tell_what_learners_keep(**old_one, places_of(*result), flags.compare) : 0;
}

// What is packed and what goes out; each goes over `package:` of course.yaml.
void add_package_flags(CLI::App& command, PackageFlags& flags) {
  command
      .add_option("--lms", flags.lms,
                  "The platform: moodle; strict: to the letter of the standard; minimal: status and score only")
      ->check(CLI::IsMember({"moodle", "strict", "minimal"}));
  auto* const split = command.add_flag("--split", flags.split, "A package a module, each with its own marks");
  command.add_flag("--whole", flags.whole, "One package, even where course.yaml says split")->excludes(split);
  command
      .add_option("--granularity", flags.granularity,
                  "What the platform launches: course, or module (several SCOs, with --lms strict only)")
      ->check(CLI::IsMember({"course", "module"}))
      ->excludes(split);
  command
      .add_option("--without", flags.without,
                  "What is not reported: interactions, objectives, reflections (several with commas)")
      ->delimiter(',')
      ->allow_extra_args(false)  // what follows it is DIR
      ->check(CLI::IsMember({"interactions", "objectives", "reflections"}));
  command.add_option("--schemas", flags.schemas, "A folder with the standard's XSD files, to be put into the package");
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
  add_package_flags(*command, *flags);
  add_compare_flags(*command, flags->compare);
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] { exit_code = run(*flags); });
}

}  // namespace mooc
