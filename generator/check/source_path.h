// Paths as authors write them in links: relative to their file, with '/', perhaps with %20.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mooc {

// «course/01-ecoute/02-reformuler.md» gives «course/01-ecoute»; a name without folder gives «».
[[nodiscard]] std::string_view folder_of(std::string_view path);
[[nodiscard]] std::string_view name_of(std::string_view path);

// The place that `relative` means in `folder`, without `.` and `..`, %XX decoded; nullopt when it leads above the
// course's folder.
[[nodiscard]] std::optional<std::string> resolve_path(std::string_view folder, std::string_view relative);

// How a file in `folder` names `target`: «../media/cercle.svg».
[[nodiscard]] std::string relative_path(std::string_view folder, std::string_view target);

}  // namespace mooc
