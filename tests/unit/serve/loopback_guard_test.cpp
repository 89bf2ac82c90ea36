#include "serve/loopback_guard.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(LoopbackGuard, LetsThisComputersOwnAddressesIn) {
  for (const char* const host : {"127.0.0.1:8000", "localhost:8000", "[::1]:8000"}) {
    EXPECT_EQ(refusal(host, "", 8000), std::nullopt) << host;
    EXPECT_EQ(refusal(host, std::string("http://") + host, 8000), std::nullopt) << host;
  }
  EXPECT_EQ(refusal("localhost", "", 80), std::nullopt);
}

TEST(LoopbackGuard, RefusesEveryOtherHost) {
  for (const char* const host :
       {"", "evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:8001", "localhost.evil.example:8000",
        "127.0.0.1:8000.evil.example", "LOCALHOST:8000@evil.example"})
    EXPECT_EQ(refusal(host, "", 8000), "this server answers only to its own address on this computer") << host;
}

TEST(LoopbackGuard, RefusesPagesFromElsewhere) {
  for (const char* const origin :
       {"null", "https://evil.example", "http://127.0.0.1:9000", "https://127.0.0.1:8000", "http://localhost"})
    EXPECT_EQ(refusal("127.0.0.1:8000", origin, 8000), "this server answers only to its own pages") << origin;
}

}  // namespace
}  // namespace mooc
