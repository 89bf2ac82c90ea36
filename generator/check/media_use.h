// The files of course/media themselves: whole, and used.
#pragma once

#include <span>
#include <vector>

#include "check/unread.h"
#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// `is_used` and `is_meant`: one entry a medium; meant are those that a broken path nearly names.
// May give: corrupt-picture (error; used pictures), unused-media (notice).
void check_media_use(std::span<const MediaFile> media, const std::vector<bool>& is_used,
                     const std::vector<bool>& is_meant, const Unread& unread, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
