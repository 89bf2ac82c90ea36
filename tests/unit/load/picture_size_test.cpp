#include "load/picture_size.h"

#include <gtest/gtest.h>

#include <string>

namespace mooc {
namespace {

using namespace std::string_literals;

TEST(PictureSizeOf, ReadsPng) {
  EXPECT_EQ(picture_size("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xE0\x08\x06"s), (PictureSize{640, 480}));
}

TEST(PictureSizeOf, ReadsGif) { EXPECT_EQ(picture_size("GIF89a\x40\x01\xF0\0"s), (PictureSize{320, 240})); }

TEST(PictureSizeOf, ReadsJpegBehindOtherSegments) {
  const std::string exif = "\xFF\xE1\0\x06xxxx"s;
  EXPECT_EQ(picture_size("\xFF\xD8"s + exif + "\xFF\xC4\0\x04yy\xFF\xFF\xC2\0\x11\x08\x01\xE0\x02\x80\x03zzzz"s),
            (PictureSize{640, 480}));
}

TEST(PictureSizeOf, ReadsTheThreeKindsOfWebp) {
  EXPECT_EQ(picture_size("RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x7F\x02\0\xDF\x01\0"s), (PictureSize{640, 480}));
  EXPECT_EQ(picture_size("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9D\x01\x2A\x80\x02\xE0\x01"s), (PictureSize{640, 480}));
  EXPECT_EQ(picture_size("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F\x7F\xC2\x77\0\0\0\0\0\0"s), (PictureSize{640, 480}));
}

TEST(PictureSizeOf, ReadsSvgFromItsSizeOrItsViewBox) {
  EXPECT_EQ(picture_size("<?xml version='1.0'?>\n<svg xmlns='x' width='640' height=\"480px\" viewBox='0 0 1 1'>"),
            (PictureSize{640, 480}));
  EXPECT_EQ(picture_size("<svg width=\"100%\" height=\"100%\" viewBox=\"0 -10 720.4, 405\">"), (PictureSize{720, 405}));
  EXPECT_EQ(picture_size("<svg stroke-width='2' data-height='3'>"), (PictureSize{}));
}

TEST(PictureSizeOf, KnowsNothingOfCutAndOtherFiles) {
  EXPECT_EQ(picture_size(""), PictureSize{});
  EXPECT_EQ(picture_size("\xFF\xD8\xFF\xE0\0\x10JF"s), PictureSize{});
  EXPECT_EQ(picture_size("RIFF\0\0\0\0WEBPVP"s), PictureSize{});
  EXPECT_EQ(picture_size("%PDF-1.7"), PictureSize{});
}

}  // namespace
}  // namespace mooc
