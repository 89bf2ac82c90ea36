// What a browser gets for an address of the preview: the course's own files, with a small script in every page that
// keeps it up to date. That script and its look are served here only and are in no build and no package.
#pragma once

#include <string>

#include "model/preview.h"
#include "serve/loopback_server.h"

namespace mooc {

// Where the script listens.
inline constexpr std::string_view preview_events_path = "/-/events";

// `path` begins with '/'.
[[nodiscard]] Answer preview_answer(const PreviewSource& source, const std::string& path);

}  // namespace mooc
