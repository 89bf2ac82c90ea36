// Is a picture whole, and is it what its name says? A browser shows half a picture, or none, without a word.
#pragma once

#include <optional>
#include <string_view>

#include "model/course.h"

namespace mooc {

// `bytes`: the whole file. Looks at .png, .jpg, .jpeg, .gif, .webp and .svg; nullopt for other names and where nothing
// is wrong. Pixels are not decoded: what is wrong inside them is not seen, but for PNG, which has check sums.
[[nodiscard]] std::optional<PictureFault> picture_fault(std::string_view path, std::string_view bytes);

// Does the name say that it is one of those?
[[nodiscard]] bool is_checked_picture(std::string_view path);

}  // namespace mooc
