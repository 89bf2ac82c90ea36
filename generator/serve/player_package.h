// What the player's page is told of a package: its table of contents and what its manifest asks of a platform
// (templates/player/package.ts reads it).
#pragma once

#include <string>
#include <string_view>

#include "model/learning_package.h"

namespace mooc {

// JSON. `file` is the zip's name.
[[nodiscard]] std::string player_package(const LearningPackage& package, std::string_view file);

}  // namespace mooc
