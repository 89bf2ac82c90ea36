#include "serve/loopback_server.h"

#include <fmt/format.h>
#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <thread>

#include "serve/byte_range.h"
#include "serve/loopback_guard.h"

namespace mooc {
namespace {

// Each open tab holds a thread as long as it listens. What is left of the pool answers everything else.
constexpr std::size_t threads = 64;
constexpr int most_listeners = 48;
constexpr int ports_tried = 100;
constexpr int last_port = 65535;
constexpr auto heartbeat = std::chrono::milliseconds(1000);  // finds out about closed tabs
constexpr std::size_t chunk = 256U << 10;                    // bytes of a file read at once

using Provider = httplib::ContentProviderWithoutLength;

// cpp-httplib would compress texts (slower than the way to the same computer is) and would not check ranges, so answers
// carry their length and their part themselves.
void send(httplib::Response& response, int status, std::uint64_t length, std::string_view type, Provider provider) {
  response.status = status;
  response.set_header("Content-Length", std::to_string(length));
  response.set_content_provider(std::string(type), std::move(provider));
}

void send_text(httplib::Response& response, int status, std::string_view type, std::string text) {
  const std::size_t length = text.size();
  send(response, status, length, type, [text = std::move(text)](std::size_t, httplib::DataSink& sink) {
    const bool sent = text.empty() || sink.write(text.data(), text.size());
    sink.done();
    return sent;
  });
}

// With the end of the connection: what a stranger sent behind the refused question must not be read as a new one.
void refuse(httplib::Response& response, std::string_view reason) {
  std::string text = fmt::format("{}\n", reason);
  const std::size_t length = text.size();
  response.set_header("Connection", "close");
  send(response, 403, length, "text/plain; charset=utf-8",
       [text = std::move(text)](std::size_t, httplib::DataSink& sink) {
         (void)sink.write(text.data(), text.size());
         return false;
       });
}

// Opened for each chunk: a browser that stops in the middle of a video leaves no file open.
bool send_chunk(const std::string& file, std::uint64_t from, std::uint64_t length, httplib::DataSink& sink) {
  std::ifstream stream(file, std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(from));
  std::string bytes(std::min<std::uint64_t>(length, chunk), '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (stream.gcount() != static_cast<std::streamsize>(bytes.size())) return false;  // it has shrunk
  if (!sink.write(bytes.data(), bytes.size())) return false;
  if (bytes.size() == length) sink.done();
  return true;
}

// Which part of `size` bytes is asked for, told in the head of the answer; nullopt when there is no such part, and then
// that is answered.
std::optional<ByteRange> part_of(const httplib::Request& request, httplib::Response& response, const std::string& type,
                                 std::uint64_t size) {
  response.set_header("Accept-Ranges", "bytes");
  if (!request.has_header("Range")) return ByteRange{0, size};
  const auto wanted = requested_range(request.get_header_value("Range"), size);
  if (wanted) {
    response.set_header("Content-Range",
                        fmt::format("bytes {}-{}/{}", wanted->begin, wanted->begin + wanted->length - 1, size));
  } else {
    response.set_header("Content-Range", fmt::format("bytes */{}", size));
    send_text(response, 416, type, "");
  }
  return wanted;
}

int status_of_part(const httplib::Request& request) { return request.has_header("Range") ? 206 : 200; }

void send_file(const httplib::Request& request, httplib::Response& response, const std::string& type,
               const CopyOf& file) {
  std::error_code missing;
  const std::uint64_t size = std::filesystem::file_size(file.on_disk, missing);
  if (missing) return send_text(response, 404, "text/plain; charset=utf-8", "this file is no longer there\n");
  const auto part = part_of(request, response, type, size);
  if (!part) return;
  if (part->length == 0) return send_text(response, 200, type, "");
  send(response, status_of_part(request), part->length, type,
       [on_disk = file.on_disk, part = *part](std::size_t done, httplib::DataSink& sink) {
         return send_chunk(on_disk, part.begin + done, part.length - done, sink);
       });
}

void send_part_of_text(const httplib::Request& request, httplib::Response& response, const std::string& type,
                       const std::string& text) {
  const auto part = part_of(request, response, type, text.size());
  if (part) send_text(response, status_of_part(request), type, text.substr(part->begin, part->length));
}

// https://html.spec.whatwg.org/multipage/server-sent-events.html; a line that begins with a colon is a comment.
// `retry`: milliseconds after which a browser asks again when the server went away.
bool send_event(const EventChannel& events, std::uint64_t& heard, httplib::DataSink& sink) {
  const auto message = events.wait(heard, heartbeat);
  if (events.is_closed() || !sink.is_writable()) return false;
  std::string text = ":\n\n";
  if (message) {
    text = fmt::format("{}data: {}\n\n", heard == 0 ? "retry: 500\n" : "", message->text);
    heard = message->number;
  }
  return sink.write(text.data(), text.size());
}

void send_events(httplib::Response& response, const EventChannel& events, std::atomic<int>& listeners) {
  if (++listeners > most_listeners) {
    --listeners;
    return send_text(response, 503, "text/plain; charset=utf-8", "too many open tabs\n");
  }
  response.status = 200;
  response.set_header("Connection", "close");
  response.set_content_provider(
      "text/event-stream",
      [&events, heard = std::uint64_t{0}](std::size_t, httplib::DataSink& sink) mutable {
        return send_event(events, heard, sink);
      },
      [&listeners](bool) { --listeners; });
}

// SO_REUSEADDR alone: with SO_REUSEPORT, cpp-httplib's default, two servers would share a port without a word.
void reuse_address(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

struct LoopbackServer::Running {
  ServedSite site;
  int port = 0;
  std::atomic<int> listeners = 0;
  httplib::Server ipv4, ipv6;
  std::thread ipv4_thread, ipv6_thread;

  void prepare(httplib::Server& server);
  void answer(const httplib::Request& request, httplib::Response& response);
  bool bind(int wanted);
  void stop();
};

void LoopbackServer::Running::prepare(httplib::Server& server) {
  server.new_task_queue = [] { return new httplib::ThreadPool(threads); };  // cpp-httplib deletes it
  server.set_socket_options(reuse_address);
  server.set_tcp_nodelay(true);  // head and body are written apart
  server.set_keep_alive_max_count(1000);
  // Whoever waits longer holds a thread, and the stop, for nothing.
  server.set_keep_alive_timeout(1);
  server.set_read_timeout(1);
  server.set_write_timeout(1);
  server.set_payload_max_length(1U << 16);
  server.set_default_headers({{"Cache-Control", "no-store"},
                              {"X-Content-Type-Options", "nosniff"},
                              {"Cross-Origin-Resource-Policy", "same-origin"}});
  using Handled = httplib::Server::HandlerResponse;
  server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
    const bool once = request.get_header_value_count("Host") == 1;
    const auto reason = refusal(once ? request.get_header_value("Host") : "", request.get_header_value("Origin"), port);
    const bool is_question = request.method == "GET" || request.method == "HEAD";
    if (reason)
      refuse(response, *reason);
    else if (is_question)
      answer(request, response);
    return reason || is_question ? Handled::Handled : Handled::Unhandled;
  });
}

void LoopbackServer::Running::answer(const httplib::Request& request, httplib::Response& response) {
  if (request.path == site.events_path) return send_events(response, *site.events, listeners);
  Answer answer = site.answer(request.path);
  if (const auto* const file = std::get_if<CopyOf>(&answer.content))
    return send_file(request, response, answer.type, *file);
  std::string& text = std::get<std::string>(answer.content);
  if (answer.in_parts) return send_part_of_text(request, response, answer.type, text);
  send_text(response, answer.status, answer.type, std::move(text));
}

bool LoopbackServer::Running::bind(int wanted) {
  if (wanted == 0) {
    port = ipv4.bind_to_any_port("127.0.0.1");
    return port > 0;
  }
  for (port = wanted; port <= std::min(wanted + ports_tried, last_port); ++port) {
    if (ipv4.bind_to_port("127.0.0.1", port)) return true;
  }
  return false;
}

void LoopbackServer::Running::stop() {
  site.events->close();
  for (auto [server, thread] : {std::pair{&ipv4, &ipv4_thread}, std::pair{&ipv6, &ipv6_thread}}) {
    if (!thread->joinable()) continue;
    server->stop();
    thread->join();
  }
}

LoopbackServer::LoopbackServer(std::unique_ptr<Running> running) : running_(std::move(running)) {}
LoopbackServer::LoopbackServer(LoopbackServer&&) noexcept = default;
LoopbackServer& LoopbackServer::operator=(LoopbackServer&&) noexcept = default;
LoopbackServer::~LoopbackServer() {
  if (running_) running_->stop();
}

Result<LoopbackServer> LoopbackServer::start(int port, ServedSite site) {
  auto running = std::make_unique<Running>();
  running->site = std::move(site);
  running->prepare(running->ipv4);
  running->prepare(running->ipv6);
  if (!running->bind(port)) {
    return failure(
        fmt::format("cannot listen on 127.0.0.1, port {} or one of the {} after it: choose another with --port", port,
                    ports_tried));
  }
  const auto listen = [](httplib::Server& server) {
    std::thread thread([&server] { server.listen_after_bind(); });
    while (!server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return thread;
  };
  running->ipv4_thread = listen(running->ipv4);
  // For those who write «localhost» and whose browser asks ::1 first. Not every computer has it.
  if (running->ipv6.bind_to_port("::1", running->port)) running->ipv6_thread = listen(running->ipv6);
  return LoopbackServer(std::move(running));
}

int LoopbackServer::port() const { return running_->port; }
std::string LoopbackServer::address() const { return fmt::format("http://127.0.0.1:{}/", running_->port); }

}  // namespace mooc
