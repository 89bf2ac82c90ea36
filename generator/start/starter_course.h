// The files of a small complete course whose comments teach: templates/starter/<language>/course, with an identifier of
// its own, for what learners did is kept by it.
#pragma once

#include <string_view>
#include <vector>

#include "model/new_files.h"

namespace mooc {

// `language`: "fr" or "en". `name`: of the folder that the course will lie in; its identifier is made from it.
[[nodiscard]] std::vector<NewFile> starter_course(std::string_view language, std::string_view name);

}  // namespace mooc
