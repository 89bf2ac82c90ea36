#include "load/picture_size.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>

#include "load/picture_bytes.h"

namespace mooc {
namespace {

PictureSize size(std::uint32_t width, std::uint32_t height) {
  constexpr std::uint32_t beyond_reason = 1U << 20;
  if (width > beyond_reason || height > beyond_reason) return {};
  return {static_cast<int>(width), static_cast<int>(height)};
}

// ITU T.81, B.1: segments until one of the frame headers SOF0 to SOF15 (not DHT, JPG, DAC).
PictureSize jpeg_size(std::string_view bytes) {
  std::size_t at = 2;
  while (at + 9 < bytes.size()) {
    if (byte_at(bytes, at) != 0xFF) return {};
    const std::uint32_t marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return size(big16(bytes, at + 7), big16(bytes, at + 5));
    at += 2 + big16(bytes, at + 2);
  }
  return {};
}

// RFC 9649: lossy, lossless and extended files keep their size in three ways.
PictureSize webp_size(std::string_view bytes) {
  const std::string_view kind = bytes.substr(12, 4);
  if (kind == "VP8X") return size(little24(bytes, 24) + 1, little24(bytes, 27) + 1);
  if (kind == "VP8L") {
    const std::uint32_t packed = little16(bytes, 21) | little16(bytes, 23) << 16;
    return size((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1);
  }
  if (kind == "VP8 ") return size(little16(bytes, 26) & 0x3FFF, little16(bytes, 28) & 0x3FFF);
  return {};
}

// The value of an attribute in a tag, "" when absent.
std::string_view attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const bool begins_word =
        at > 0 && (tag[at - 1] == ' ' || tag[at - 1] == '\n' || tag[at - 1] == '\t' || tag[at - 1] == '\r');
    const std::size_t equals = at + name.size();
    if (!begins_word || equals + 1 >= tag.size() || tag[equals] != '=') continue;
    const char quote = tag[equals + 1];
    const std::size_t end = tag.find(quote, equals + 2);
    if ((quote == '"' || quote == '\'') && end != std::string_view::npos)
      return tag.substr(equals + 2, end - equals - 2);
  }
  return {};
}

// Takes a number from the beginning of `text`, with separators before it.
std::optional<double> take_number(std::string_view& text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',' || text.front() == '\n' || text.front() == '\t'))
    text.remove_prefix(1);
  double value = 0;
  const auto [end, reason] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (reason != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

// Pixels only: «100%» says nothing about the picture itself.
int svg_length(std::string_view text) {
  const auto value = take_number(text);
  if (!value || (!text.empty() && text != "px") || *value < 0 || *value > 1e6) return 0;
  return static_cast<int>(std::lround(*value));
}

PictureSize svg_size(std::string_view bytes) {
  const std::size_t begin = bytes.find("<svg");
  if (begin == std::string_view::npos) return {};
  const std::string_view tag = bytes.substr(begin, bytes.find('>', begin) - begin);
  const PictureSize written{svg_length(attribute(tag, "width")), svg_length(attribute(tag, "height"))};
  if (written.width > 0 && written.height > 0) return written;
  std::string_view box = attribute(tag, "viewBox");
  std::optional<double> numbers[4];
  for (auto& number : numbers) number = take_number(box);
  if (!numbers[2] || !numbers[3] || *numbers[2] <= 0 || *numbers[3] <= 0 || *numbers[2] > 1e6 || *numbers[3] > 1e6)
    return {};
  return {static_cast<int>(std::lround(*numbers[2])), static_cast<int>(std::lround(*numbers[3]))};
}

}  // namespace

PictureSize picture_size(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return size(big32(bytes, 16), big32(bytes, 20));
  if (bytes.starts_with("\xFF\xD8")) return jpeg_size(bytes);
  if (bytes.starts_with("GIF8")) return size(little16(bytes, 6), little16(bytes, 8));
  if (bytes.starts_with("RIFF") && bytes.size() >= 30 && bytes.substr(8, 4) == "WEBP") return webp_size(bytes);
  return svg_size(bytes.substr(0, 4096));
}

}  // namespace mooc
