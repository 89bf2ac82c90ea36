// `mooc play`: a package in the browser, with a platform around it that says what goes wrong. Goes on until it is
// stopped. The record lies in the page; nothing is written.
#pragma once

#include <functional>
#include <string>

#include "model/learning_package.h"
#include "serve/player_package.h"

namespace mooc {

inline constexpr int usual_player_port = 8100;

struct PlayerOptions {
  std::string file;              // the zip's name, to be shown
  int port = usual_player_port;  // or the next free one; 0: any
  std::vector<PlayerRemark> remarks;
};

using PlayerStarted = std::function<void(const std::string& address, int port)>;

// Returns when SIGINT or SIGTERM came. Fails when it cannot listen.
[[nodiscard]] Result<void> serve_player(const PlayerOptions& options, const LearningPackage& package,
                                        const PlayerStarted& started);

}  // namespace mooc
