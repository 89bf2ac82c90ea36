#include "serve/player.h"

#include <poll.h>

#include <cerrno>

#include "serve/event_channel.h"
#include "serve/loopback_server.h"
#include "serve/player_pages.h"
#include "serve/stop_signal.h"

namespace mooc {

Result<void> serve_player(const PlayerOptions& options, const LearningPackage& package, const PlayerStarted& started) {
  const StopSignal stop;  // before any thread
  const std::string about = player_package(package, options.file, options.remarks);
  EventChannel nothing_to_tell;
  auto server = LoopbackServer::start(
      options.port, {.answer = [&](const std::string& path) { return player_answer(package, about, path); },
                     .events_path = "/-/events",
                     .events = &nothing_to_tell});
  if (!server) return tl::make_unexpected(server.error());
  started(server->address(), server->port());
  pollfd entry{.fd = stop.handle(), .events = POLLIN, .revents = 0};
  while (::poll(&entry, 1, -1) < 0 && errno == EINTR) {
  }
  return {};
}

}  // namespace mooc
