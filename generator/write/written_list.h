// The list of the files that we wrote into an output folder, kept beside it: `out/.site.mooc-files` for `out/site`.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "source/parsed.h"

namespace mooc {

using WrittenList = std::set<std::string, std::less<>>;  // relative paths with '/'

[[nodiscard]] std::filesystem::path written_list_path(const std::filesystem::path& folder);

// nullopt: there is no list, so nothing in the folder is ours. Lines that would lead out of the folder are not
// believed.
[[nodiscard]] std::optional<WrittenList> read_written_list(const std::filesystem::path& folder);

[[nodiscard]] Result<void> keep_written_list(const std::filesystem::path& folder, const WrittenList& list);

}  // namespace mooc
