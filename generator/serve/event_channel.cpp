#include "serve/event_channel.h"

namespace mooc {

void EventChannel::publish(std::string text) {
  {
    const std::scoped_lock lock(guard_);
    latest_ = {latest_.number + 1, std::move(text)};
  }
  arrived_.notify_all();
}

void EventChannel::close() {
  {
    const std::scoped_lock lock(guard_);
    is_closed_ = true;
  }
  arrived_.notify_all();
}

bool EventChannel::is_closed() const {
  const std::scoped_lock lock(guard_);
  return is_closed_;
}

std::optional<EventChannel::Message> EventChannel::wait(std::uint64_t after, std::chrono::milliseconds at_most) const {
  std::unique_lock lock(guard_);
  const auto has_news = [&] { return is_closed_ || latest_.number > after; };
  if (!arrived_.wait_for(lock, at_most, has_news) || is_closed_) return std::nullopt;
  return latest_;
}

}  // namespace mooc
