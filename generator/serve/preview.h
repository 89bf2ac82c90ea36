// `mooc serve`: a course in the browser while it is written. Watches its folder, looks at it when something changed,
// tells the open pages, and goes on until it is stopped, whatever happens to the files. Writes nothing.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "model/preview.h"

namespace mooc {

inline constexpr int usual_preview_port = 8000;

struct PreviewOptions {
  std::filesystem::path directory;  // holds course/ and quizzes/
  int port = usual_preview_port;    // or the next free one; 0: any
};

// What the person at the terminal is told.
struct PreviewTold {
  std::function<void(const std::string& address, int port)> started;
  std::function<void(const Result<PreviewLook>& look, double milliseconds)> looked;  // at each look that found news
};

// Returns when SIGINT or SIGTERM came. Fails when there is no course at the beginning, or when it cannot listen.
[[nodiscard]] Result<void> serve_preview(const PreviewOptions& options, const PreviewSource& source,
                                         const PreviewTold& told);

}  // namespace mooc
