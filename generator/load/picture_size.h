// How large a picture is, from the first bytes of its file, so that a page can keep its place before it has arrived.
#pragma once

#include <string_view>

namespace mooc {

struct PictureSize {
  int width = 0;  // pixels; 0 = unknown
  int height = 0;
  friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

// PNG, JPEG, GIF, WebP and SVG, recognised by their bytes, not by their names.
[[nodiscard]] PictureSize picture_size(std::string_view bytes);

}  // namespace mooc
