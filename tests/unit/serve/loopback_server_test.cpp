#include "serve/loopback_server.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <regex>

#include "serve/raw_http.h"
#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using namespace testing_http;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using Clock = std::chrono::steady_clock;

class Loopback : public testing::Test {
 protected:
  void SetUp() override { put(scratch_ / "film.mp4", "0123456789"); }

  Answer answer(const std::string& path) const {
    if (path == "/film.mp4") return {200, "video/mp4", CopyOf{(scratch_ / "film.mp4").string(), 10}};
    if (path == "/gone.mp4") return {200, "video/mp4", CopyOf{(scratch_ / "gone.mp4").string(), 10}};
    if (path == "/packed.mp4") return {200, "video/mp4", "0123456789", true};
    if (path == "/long.html") return {200, "text/html; charset=utf-8", std::string(100'000, 'a')};
    return {404, "text/html; charset=utf-8", "no " + path};
  }

  Result<LoopbackServer> start(int port) {
    return LoopbackServer::start(port, {.answer = [this](const std::string& path) { return answer(path); },
                                        .events_path = "/events",
                                        .events = &events_});
  }

  const ScratchFolder scratch_;
  EventChannel events_;
};

TEST_F(Loopback, AnswersWithoutLettingAnythingBeKept) {
  const auto server = start(0);
  const std::string got = ask(server->port(), "/un%20mot", own_host(server->port()));
  EXPECT_THAT(got, StartsWith("HTTP/1.1 404 Not Found\r\n"));
  for (const char* const header : {"Cache-Control: no-store\r\n", "X-Content-Type-Options: nosniff\r\n",
                                   "Cross-Origin-Resource-Policy: same-origin\r\n",
                                   "Content-Type: text/html; charset=utf-8\r\n", "Content-Length: 10\r\n"})
    EXPECT_THAT(got, HasSubstr(header));
  EXPECT_EQ(body_of(got), "no /un mot");
  EXPECT_EQ(server->address(), fmt::format("http://127.0.0.1:{}/", server->port()));
}

TEST_F(Loopback, SendsLongTextsWholeAndUncompressed) {
  const auto server = start(0);
  const std::string got = ask(server->port(), "/long.html", own_host(server->port()) + "Accept-Encoding: gzip, br\r\n");
  EXPECT_THAT(got, Not(HasSubstr("Content-Encoding")));
  EXPECT_EQ(body_of(got), std::string(100'000, 'a'));
}

TEST_F(Loopback, RefusesAForeignHostAndAForeignOriginAndEndsTheConnection) {
  const auto server = start(0);
  const int port = server->port();
  const std::string hidden = "GET /long.html HTTP/1.1\r\n" + own_host(port) + "\r\n";
  for (const std::string& headers :
       {std::string("Host: evil.example\r\n"), std::string(), own_host(port) + "Host: evil.example\r\n",
        own_host(port) + "Origin: http://evil.example\r\n"}) {
    for (const char* const path : {"/long.html", "/events"}) {
      const std::string got = ask_raw(port, fmt::format("POST {} HTTP/1.1\r\n{}Content-Length: {}\r\n\r\n{}", path,
                                                        headers, hidden.size(), hidden));
      EXPECT_THAT(got, StartsWith("HTTP/1.1 403 Forbidden\r\n"));
      EXPECT_TRUE(std::regex_match(
          body_of(got), std::regex("this server answers only to its own (address on this computer|pages)\n")))
          << got;
    }
  }
}

TEST_F(Loopback, SendsPartsOfAFileAndOfATextThatAllowsIt) {
  const auto server = start(0);
  for (const char* const film : {"/film.mp4", "/packed.mp4"}) {
    const auto get = [&](const std::string& headers) {
      return ask(server->port(), film, own_host(server->port()) + headers);
    };
    EXPECT_THAT(get(""), StartsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_EQ(body_of(get("")), "0123456789");
    const std::string part = get("Range: bytes=3-5\r\n");
    EXPECT_THAT(part, StartsWith("HTTP/1.1 206 Partial Content\r\n"));
    EXPECT_THAT(part, HasSubstr("Content-Range: bytes 3-5/10\r\n"));
    EXPECT_THAT(part, HasSubstr("Content-Length: 3\r\n"));
    EXPECT_EQ(body_of(part), "345");
    EXPECT_EQ(body_of(get("Range: bytes=-2\r\n")), "89");
    const std::string beyond = get("Range: bytes=10-\r\n");
    EXPECT_THAT(beyond, StartsWith("HTTP/1.1 416 "));
    EXPECT_THAT(beyond, HasSubstr("Content-Range: bytes */10\r\n"));
  }
  EXPECT_THAT(ask(server->port(), "/gone.mp4", own_host(server->port())), StartsWith("HTTP/1.1 404 Not Found\r\n"));
}

TEST_F(Loopback, TakesTheNextPortWhenOneIsTaken) {
  EventChannel other_events;
  const auto first = start(0);
  const auto second = LoopbackServer::start(first->port(), {.answer =
                                                                [](const std::string&) {
                                                                  return Answer{200, "text/plain", "second"};
                                                                },
                                                            .events_path = "/events",
                                                            .events = &other_events});
  ASSERT_TRUE(second);
  EXPECT_GT(second->port(), first->port());
  EXPECT_EQ(body_of(ask(second->port(), "/", own_host(second->port()))), "second");
  EXPECT_EQ(body_of(ask(first->port(), "/", own_host(first->port()))), "no /");
}

TEST_F(Loopback, SaysSoWhenItMayNotListen) {
  const auto last = start(65535);
  const auto none = LoopbackServer::start(65535, {.answer = {}, .events_path = "/events", .events = &events_});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().message,
            "cannot listen on 127.0.0.1, port 65535 or one of the 100 after it: choose another with --port");
}

TEST_F(Loopback, HoldsFortyListenersAndStopsWithinTwoSeconds) {
  std::vector<int> listeners;
  auto began = Clock::now();
  {
    const auto server = start(0);
    events_.publish("{\"n\":1}");
    for (int i = 0; i < 40; ++i) {
      listeners.push_back(connect_to(server->port()));
      const std::string question = "GET /events HTTP/1.1\r\n" + own_host(server->port()) + "\r\n";
      ASSERT_EQ(::write(listeners.back(), question.data(), question.size()), static_cast<ssize_t>(question.size()));
    }
    EXPECT_EQ(body_of(ask(server->port(), "/", own_host(server->port()))), "no /") << "others are answered meanwhile";
    const int idle = connect_to(server->port());
    listeners.push_back(idle);
    began = Clock::now();
  }
  EXPECT_LT(Clock::now() - began, std::chrono::seconds(2));
  for (const int listener : listeners) {
    const std::string heard = read_all(listener);
    if (listener != listeners.back()) {
      EXPECT_THAT(heard, HasSubstr("Content-Type: text/event-stream\r\n"));
      EXPECT_THAT(body_of(heard), StartsWith("retry: 500\ndata: {\"n\":1}\n\n"));
    }
    ::close(listener);
  }
}

TEST_F(Loopback, TurnsFurtherListenersAwayRatherThanEverybody) {
  std::vector<int> listeners;
  const auto server = start(0);
  for (int i = 0; i < 48; ++i) {
    listeners.push_back(connect_to(server->port()));
    const std::string question = "GET /events HTTP/1.1\r\n" + own_host(server->port()) + "\r\n";
    ASSERT_EQ(::write(listeners.back(), question.data(), question.size()), static_cast<ssize_t>(question.size()));
    char first = 0;
    ASSERT_EQ(::read(listeners.back(), &first, 1), 1);
  }
  EXPECT_THAT(ask(server->port(), "/events", own_host(server->port())), StartsWith("HTTP/1.1 503 "));
  EXPECT_EQ(body_of(ask(server->port(), "/", own_host(server->port()))), "no /");
  for (const int listener : listeners) ::close(listener);
}

}  // namespace
}  // namespace mooc
