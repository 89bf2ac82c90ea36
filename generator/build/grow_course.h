// How a course begins and grows: `mooc new`. What is to be written is start/'s choice; here it is read back before it
// is written, so that a new page never brings a mistake with it.
#pragma once

#include <filesystem>
#include <string_view>

#include "source/parsed.h"
#include "start/new_page.h"

namespace mooc {

// Writes a small complete course into `directory`, which must be empty or not exist. Gives the number of files.
[[nodiscard]] Result<std::size_t> start_course(const std::filesystem::path& directory, std::string_view language);

// One of start/new_page.h.
using MakePage = Result<NewPage> (*)(const Course&, std::span<const SourceFile>, const NewPageRequest&);

// Adds a page to the course in `directory`, which may hold mistakes. On a failure nothing was written.
[[nodiscard]] Result<NewPage> add_page(const std::filesystem::path& directory, MakePage make,
                                       const NewPageRequest& request);

}  // namespace mooc
