// A title as a person types it at the terminal, made fit for a file of the course.
#pragma once

#include <string>
#include <string_view>

namespace mooc {

// On one line: control characters and line breaks become spaces, runs of spaces one, none at the ends. `text` is valid
// UTF-8. Empty when nothing is left.
[[nodiscard]] std::string title_from(std::string_view text);

// In double quotes, as both YAML and JSON read it back. `title` is what title_from gives.
[[nodiscard]] std::string quoted(std::string_view title);

}  // namespace mooc
