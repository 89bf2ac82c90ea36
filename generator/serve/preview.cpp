#include "serve/preview.h"

#include <fmt/format.h>

#include <chrono>

#include "serve/course_watcher.h"
#include "serve/event_channel.h"
#include "serve/loopback_server.h"
#include "serve/preview_message.h"
#include "serve/preview_pages.h"
#include "serve/stop_signal.h"

namespace mooc {
namespace {

using std::chrono::milliseconds;
using Wakeup = CourseWatcher::Wakeup;

// A file may be half written, or just be gone between two steps of a save: what is wrong only for so long is not told.
constexpr milliseconds patience{60};
constexpr int most_patience = 5;  // times

bool is_good(const Result<PreviewLook>& look) { return look && !has_errors(look->diagnostics); }

struct Found {
  Result<PreviewLook> look;
  bool is_new = true;  // since the last time that something was told
  double milliseconds = 0;
};

class Preview {
 public:
  Preview(const PreviewOptions& options, const PreviewSource& source, const PreviewTold& told)
      : options_(options), source_(source), told_(told), watcher_(options.directory) {}

  Result<void> run() {
    const Found first = look();
    if (!first.look) return tl::make_unexpected(first.look.error());  // most likely another folder was meant
    tell(first);
    auto server = LoopbackServer::start(
        options_.port, {.answer = [this](const std::string& path) { return preview_answer(source_, path); },
                        .events_path = std::string(preview_events_path),
                        .events = &events_});
    if (!server) return tl::make_unexpected(server.error());
    told_.started(server->address(), server->port());
    while (watcher_.wait(stop_.handle()) == Wakeup::changed) tell(look());
    return {};
  }

 private:
  // Looks until it is good, or until nothing moves any more.
  Found look() {
    Found found = look_once();
    for (int i = 0; i < most_patience && !is_good(found.look); ++i) {
      const Wakeup wakeup = watcher_.wait(stop_.handle(), patience);
      if (wakeup == Wakeup::stopped || (wakeup == Wakeup::quiet && found.look)) break;
      const bool was_new = found.is_new;
      found = look_once();
      found.is_new = found.is_new || was_new;
    }
    return found;
  }

  Found look_once() {
    const auto began = std::chrono::steady_clock::now();
    Found found{.look = source_.look()};
    found.is_new = !found.look || found.look->is_new;
    found.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
    return found;
  }

  void tell(const Found& found) {
    const std::string failure = found.look ? std::string() : found.look.error().message;
    const bool is_told = found.look ? !found.is_new : failure == failure_;
    failure_ = failure;
    if (is_told) return;
    events_.publish(preview_message(fmt::format("{}-{}", run_, ++revision_), found.look));
    told_.looked(found.look, found.milliseconds);
  }

  const PreviewOptions& options_;
  const PreviewSource& source_;
  const PreviewTold& told_;
  const StopSignal stop_;  // before any thread
  CourseWatcher watcher_;  // before the first look, so that no change falls between
  EventChannel events_;
  const std::int64_t run_ = std::chrono::system_clock::now().time_since_epoch().count();
  int revision_ = 0;
  std::string failure_;  // why the course could not be read, as it was told
};

}  // namespace

Result<void> serve_preview(const PreviewOptions& options, const PreviewSource& source, const PreviewTold& told) {
  return Preview(options, source, told).run();
}

}  // namespace mooc
