#include "serve/event_channel.h"

#include <gtest/gtest.h>

#include <thread>

namespace mooc {
namespace {

using std::chrono::milliseconds;

TEST(EventChannel, GivesWhoComesLateTheLatestMessage) {
  EventChannel channel;
  channel.publish("un");
  channel.publish("deux");
  const auto heard = channel.wait(0, milliseconds(0));
  ASSERT_TRUE(heard);
  EXPECT_EQ(heard->text, "deux");
  EXPECT_EQ(heard->number, 2U);
  EXPECT_FALSE(channel.wait(heard->number, milliseconds(1)));
}

TEST(EventChannel, WakesWhoWaits) {
  EventChannel channel;
  std::thread speaker([&] { channel.publish("un"); });
  EXPECT_EQ(channel.wait(0, milliseconds(5000))->text, "un");
  speaker.join();
}

TEST(EventChannel, LetsNobodyWaitOnceItIsClosed) {
  EventChannel channel;
  channel.publish("un");
  std::thread closer([&] { channel.close(); });
  EXPECT_FALSE(channel.wait(1, milliseconds(60000)));
  closer.join();
  EXPECT_TRUE(channel.is_closed());
  EXPECT_FALSE(channel.wait(0, milliseconds(60000)));
}

}  // namespace
}  // namespace mooc
