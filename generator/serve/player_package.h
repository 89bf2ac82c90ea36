// What the player's page is told of a package: its table of contents and what its manifest asks of a platform
// (templates/player/package.ts reads it).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/learning_package.h"

namespace mooc {

// What was found in the package's files before it runs, in both languages of the page.
struct PlayerRemark {
  std::string level;  // error, warning, notice
  std::string place;  // imsmanifest.xml:11
  std::string message;
  std::string source;  // of the rule
  std::string english, english_why;
  std::string french, french_why;
};

// JSON. `file` is the zip's name.
[[nodiscard]] std::string player_package(const LearningPackage& package, std::string_view file,
                                         const std::vector<PlayerRemark>& remarks);

}  // namespace mooc
