#include "serve/moodle_type.h"

#include <algorithm>
#include <array>
#include <string>

namespace mooc {
namespace {

struct Type {
  std::string_view ending;
  std::string_view name;
};
constexpr std::string_view plain = "text/plain; charset=utf-8";
constexpr std::array types{
    Type{"html", "text/html"},
    Type{"htm", "text/html"},
    Type{"xhtml", "application/xhtml+xml"},
    Type{"css", "text/css"},
    Type{"js", "text/javascript"},
    Type{"json", "application/json"},
    Type{"xml", "application/xml"},
    Type{"xsd", "application/xml"},
    Type{"txt", plain},
    Type{"csv", "text/csv"},
    Type{"vtt", "text/vtt"},
    Type{"svg", "image/svg+xml"},
    Type{"png", "image/png"},
    Type{"jpg", "image/jpeg"},
    Type{"jpeg", "image/jpeg"},
    Type{"gif", "image/gif"},
    Type{"ico", "image/x-icon"},
    Type{"mp3", "audio/mpeg"},
    Type{"m4a", "audio/mp4"},
    Type{"ogg", "audio/ogg"},
    Type{"oga", "audio/ogg"},
    Type{"wav", "audio/wav"},
    Type{"mp4", "video/mp4"},
    Type{"m4v", "video/mp4"},
    Type{"webm", "video/webm"},
    Type{"ogv", "video/ogg"},
    Type{"pdf", "application/pdf"},
    Type{"zip", "application/zip"},
    // Modules and maps are plain text to Moodle: a browser runs no module of that type.
    Type{"mjs", plain},
    Type{"map", plain},
    Type{"srt", plain},
    Type{"webmanifest", plain},
};
constexpr std::string_view anything_else = "application/octet-stream";  // webp, woff2, avif, wasm, ttf, …

}  // namespace

std::string_view moodle_type(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  std::string ending(dot == std::string_view::npos ? "" : path.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto* const found =
      std::find_if(types.begin(), types.end(), [&](const Type& type) { return type.ending == ending; });
  return found == types.end() ? anything_else : found->name;
}

}  // namespace mooc
