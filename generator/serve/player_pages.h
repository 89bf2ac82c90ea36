// What a browser gets for an address of the player: its page at the root, its own files under /-/, and the package
// under /package/, as Moodle would give it out.
#pragma once

#include <string>

#include "model/learning_package.h"
#include "serve/loopback_server.h"

namespace mooc {

// `path` is decoded and begins with '/'. `about` is what /-/package.json gives (serve/player_package.h).
[[nodiscard]] Answer player_answer(const LearningPackage& package, const std::string& about, const std::string& path);

}  // namespace mooc
