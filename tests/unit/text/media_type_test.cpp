#include "text/media_type.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(MediaType, IsThatOfTheEnding) {
  EXPECT_EQ(media_type("lesson/reformuler.html"), "text/html; charset=utf-8");
  EXPECT_EQ(media_type("assets/page.js"), "text/javascript; charset=utf-8");
  EXPECT_EQ(media_type("media/film.MP4"), "video/mp4");
  EXPECT_EQ(media_type("media/cercle.svg"), "image/svg+xml");
  EXPECT_EQ(media_type("assets/fonts/latin.woff2"), "font/woff2");
}

TEST(MediaType, IsEmptyWhereTheEndingSaysNothing) {
  for (const char* const path : {"media/notes", "media/x.inconnu", "", "media/."})
    EXPECT_EQ(media_type(path), "") << path;
}

}  // namespace
}  // namespace mooc
