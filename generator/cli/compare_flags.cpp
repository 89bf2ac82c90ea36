#include "cli/compare_flags.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/terminal.h"
#include "inspect/compare_packages.h"

namespace mooc {

void add_compare_flags(CLI::App& command, CompareFlags& flags) {
  auto* const compare =
      command.add_option("--compare", flags.old, "A package in use: say what its learners would keep and lose");
  command.add_flag("--fail-on-loss", flags.fail_on_loss, "Exit with 1 when they would lose something")->needs(compare);
}

Result<std::optional<PackagedCourse>> read_old_package(const CompareFlags& flags) {
  if (flags.old.empty()) return std::optional<PackagedCourse>{};
  auto old_one = read_packaged_course(flags.old);
  if (!old_one) return tl::make_unexpected(old_one.error());
  return std::optional{std::move(*old_one)};
}

int tell_what_learners_keep(const PackagedCourse& old_one, std::span<const std::filesystem::path> made,
                            const CompareFlags& flags) {
  std::optional<PackagedCourse> successor;
  for (const std::filesystem::path& zip : made) {
    auto course = read_packaged_course(zip);
    if (!course) {
      print_failure(course.error());
      return 1;
    }
    if (!successor || course->manifest == old_one.manifest) successor = std::move(*course);
  }
  if (!successor) return 0;
  const auto fates = compare_packages(old_one, *successor);
  print_line(fmt::format("for learners of {} ({}{}):", flags.old.string(), old_one.title,
                         old_one.version.empty() ? "" : " " + old_one.version));
  for (const FateOfRecord& entry : fates) print_line(fmt::format("  {:<8} {}", name_of(entry.fate), entry.text));
  return flags.fail_on_loss && loses_something(fates) ? 1 : 0;
}

}  // namespace mooc
