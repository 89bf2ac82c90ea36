// The latest news for everybody who listens: browsers wait here for a change. One thread publishes, many wait. Who
// comes late gets the latest message at once; who is slow misses what was overtaken.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

namespace mooc {

class EventChannel {
 public:
  struct Message {
    std::uint64_t number = 0;  // from 1
    std::string text;
  };

  void publish(std::string text);

  // Nobody waits any longer, now or later.
  void close();
  [[nodiscard]] bool is_closed() const;

  // A message newer than `after`, at once or as soon as there is one; nullopt after `at_most` and when closed.
  [[nodiscard]] std::optional<Message> wait(std::uint64_t after, std::chrono::milliseconds at_most) const;

 private:
  mutable std::mutex guard_;
  mutable std::condition_variable arrived_;
  Message latest_;
  bool is_closed_ = false;
};

}  // namespace mooc
