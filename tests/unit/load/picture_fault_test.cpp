#include "load/picture_fault.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

namespace mooc {
namespace {

using namespace std::string_literals;

std::string big(std::uint32_t value) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 0xFFU);
  return bytes;
}

std::string chunk(const std::string& name, const std::string& data) {
  const std::string body = name + data;
  return big(static_cast<std::uint32_t>(data.size())) + body + big(libdeflate_crc32(0, body.data(), body.size()));
}

const std::string png =
    "\x89PNG\r\n\x1A\n" + chunk("IHDR", "\0\0\0\1\0\0\0\1\x08\0\0\0\0"s) + chunk("IDAT", "bytes") + chunk("IEND", "");
const std::string jpeg = "\xFF\xD8\xFF\xE0\0\4ab\xFF\xDA\0\3x bytes \xFF\0 more \xFF\xD9"s;
const std::string gif = "GIF89a\1\0\1\0\x80\0\0abcdef\x21\xF9\4abcd\0\x2C\0\0\0\0\1\0\1\0\0\2\3xyz\0\x3B"s;
const std::string webp = "RIFF\x0C\0\0\0WEBPVP8 \0\0\0\0"s;
const std::string svg = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>\n";

// «message: help», or "" where nothing is wrong.
std::string told(std::string_view path, std::string_view bytes) {
  const auto fault = picture_fault(path, bytes);
  return fault ? fault->message + ": " + fault->help : "";
}

const std::string again = ": save or export the picture again, and look at it before you build";

TEST(PictureFault, AcceptsWholePictures) {
  EXPECT_EQ(told("a.png", png), "");
  EXPECT_EQ(told("a.jpg", jpeg), "");
  EXPECT_EQ(told("a.jpeg", jpeg + "and what a camera adds"), "");
  EXPECT_EQ(told("a.gif", gif), "");
  EXPECT_EQ(told("a.webp", webp), "");
  EXPECT_EQ(told("a.svg", svg), "");
  EXPECT_EQ(told("a.mp4", "anything"), "");
}

TEST(PictureFault, FindsEveryCut) {
  for (std::size_t length = 9; length < png.size(); ++length)
    EXPECT_EQ(told("a.png", png.substr(0, length)), "is cut: its end is missing" + again) << length;
  for (std::size_t length = 14; length < jpeg.size(); ++length)
    EXPECT_EQ(told("a.jpg", jpeg.substr(0, length)), "is cut: its end is missing, so the lower part stays grey" + again)
        << length;
  EXPECT_EQ(told("a.jpg", jpeg.substr(0, 8)), "is cut: its image data is missing" + again);
  for (std::size_t length = 14; length < gif.size(); ++length)
    EXPECT_EQ(told("a.gif", gif.substr(0, length)), "is cut: its end is missing" + again) << length;
  EXPECT_EQ(told("a.webp", webp.substr(0, 18)), "is cut: its end is missing" + again);
  EXPECT_EQ(told("a.png", ""), "is empty" + again);
}

TEST(PictureFault, FindsWrongBytesInPngAndGif) {
  std::string damaged = png;
  damaged[png.find("bytes")] = 'B';
  EXPECT_EQ(told("a.png", damaged), "is damaged: a check sum in it is wrong" + again);
  damaged = gif;
  damaged[gif.find('\x2C')] = '\x55';
  EXPECT_EQ(told("a.gif", damaged), "is damaged: something in it is no part of a GIF picture" + again);
}

TEST(PictureFault, NamesTheFormatThatTheNameShouldSay) {
  EXPECT_EQ(told("a.png", jpeg),
            "is a JPEG picture, not PNG as its name says: end its name in .jpg, here and where it is used");
  EXPECT_EQ(told("a.jpg", webp),
            "is a WebP picture, not JPEG as its name says: end its name in .webp, here and where it is used");
  EXPECT_EQ(told("a.png", "<!doctype html>"), "is no PNG picture, whatever its name says" + again);
}

TEST(PictureFault, ReadsDrawingsAsBrowsersDo) {
  EXPECT_EQ(told("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<path>\n</svg>\n"),
            "is no well-formed SVG: the mistake is at or before its line 3: export the drawing again, or mend this "
            "line: browsers show nothing of it");
  EXPECT_EQ(told("a.svg", "<svg><path/></svg>"),
            "has no xmlns, so browsers do not show it in a page: write <svg xmlns=\"http://www.w3.org/2000/svg\" …>");
  EXPECT_EQ(told("a.svg", "<html></html>"), "is no SVG drawing: it does not begin with <svg>" + again);
  EXPECT_EQ(told("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>\xE9t\xE9</text></svg>"),
            "is not saved as UTF-8, so browsers do not show it: save the drawing as UTF-8");
  EXPECT_EQ(told("a.svg",
                 "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                 "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>\xE9t\xE9</text></svg>"),
            "");
}

}  // namespace
}  // namespace mooc
