// `mooc package --compare OLD.zip`: what learners under way would keep and lose.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <span>

#include "inspect/packaged_course.h"

namespace mooc {

struct CompareFlags {
  std::filesystem::path old;
  bool fail_on_loss = false;
};

// Adds --compare and --fail-on-loss. `flags` must outlive the command.
void add_compare_flags(CLI::App& command, CompareFlags& flags);

// The old package, read before a new one may be written over it; nothing where none is asked for.
[[nodiscard]] Result<std::optional<PackagedCourse>> read_old_package(const CompareFlags& flags);

// Prints the list for that one of the packages made which takes the old one's place. The exit code: 1 when learners
// lose something and --fail-on-loss was given, or when the new package cannot be read.
[[nodiscard]] int tell_what_learners_keep(const PackagedCourse& old_one, std::span<const std::filesystem::path> made,
                                          const CompareFlags& flags);

}  // namespace mooc
