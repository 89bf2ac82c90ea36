// A small web server that only this computer can reach: 127.0.0.1, and ::1 where there is one. It answers GET and HEAD
// from a function, files in parts (video), and keeps listeners of an event channel supplied (server-sent events).
// Nothing may be kept by a browser, for the next answer may be another one. The only file that knows cpp-httplib is its
// source.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "model/artifact.h"
#include "serve/event_channel.h"
#include "source/parsed.h"

namespace mooc {

struct Answer {
  int status = 200;
  std::string type;  // text/html; charset=utf-8
  std::variant<std::string, CopyOf> content;
  bool in_parts = false;  // of a text, too, a browser may ask for a part (a video out of a package)
};

struct ServedSite {
  // `path` is decoded and begins with '/'. Called on many threads at once.
  std::function<Answer(const std::string& path)> answer;
  std::string events_path;         // where the channel can be heard
  EventChannel* events = nullptr;  // outlives the server
};

class LoopbackServer {
 public:
  // Listens at `port` or, where that is taken, at the next free one; 0: at any. Answers from now on.
  [[nodiscard]] static Result<LoopbackServer> start(int port, ServedSite site);

  LoopbackServer(LoopbackServer&&) noexcept;
  LoopbackServer& operator=(LoopbackServer&&) noexcept;
  ~LoopbackServer();  // stops: closes the channel and returns when the last answer under way is given, or after 1.5 s

  [[nodiscard]] int port() const;
  [[nodiscard]] std::string address() const;  // http://127.0.0.1:8000/

 private:
  struct Running;
  explicit LoopbackServer(std::unique_ptr<Running> running);

  std::unique_ptr<Running> running_;
};

}  // namespace mooc
