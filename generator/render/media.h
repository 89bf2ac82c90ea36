// What a page needs to know of media: pictures' sizes, captions as data addresses.
#pragma once

#include <string>
#include <string_view>

#include "model/course.h"
#include "render/page_frame.h"

namespace mooc {

// nullptr for a path that is no used medium.
const MediaFile* find_media(const Course& course, const PageFrame& frame, const std::string& path);

// WebVTT captions as a data: address, because a browser refuses <track src> from disk (design.md, 11).
std::string captions_address(std::string_view text);

// Seconds as "1:05".
std::string written_seconds(int seconds);

}  // namespace mooc
