#include "text/media_type.h"

#include <algorithm>
#include <array>
#include <string>

namespace mooc {
namespace {

struct Type {
  std::string_view ending;
  std::string_view name;
};
constexpr std::array types{
    Type{"html", "text/html; charset=utf-8"},
    Type{"css", "text/css; charset=utf-8"},
    Type{"js", "text/javascript; charset=utf-8"},
    Type{"json", "application/json"},
    Type{"txt", "text/plain; charset=utf-8"},
    Type{"csv", "text/csv; charset=utf-8"},
    Type{"vtt", "text/vtt; charset=utf-8"},
    Type{"xml", "application/xml"},
    Type{"svg", "image/svg+xml"},
    Type{"png", "image/png"},
    Type{"jpg", "image/jpeg"},
    Type{"jpeg", "image/jpeg"},
    Type{"gif", "image/gif"},
    Type{"webp", "image/webp"},
    Type{"avif", "image/avif"},
    Type{"mp4", "video/mp4"},
    Type{"webm", "video/webm"},
    Type{"mp3", "audio/mpeg"},
    Type{"m4a", "audio/mp4"},
    Type{"ogg", "audio/ogg"},
    Type{"oga", "audio/ogg"},
    Type{"opus", "audio/ogg"},
    Type{"wav", "audio/wav"},
    Type{"woff2", "font/woff2"},
    Type{"pdf", "application/pdf"},
    Type{"zip", "application/zip"},
};

}  // namespace

std::string_view media_type(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  std::string ending(dot == std::string_view::npos ? "" : path.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto* const found =
      std::find_if(types.begin(), types.end(), [&](const Type& type) { return type.ending == ending; });
  return found == types.end() ? std::string_view() : found->name;
}

}  // namespace mooc
