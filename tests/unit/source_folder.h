// Where the sources lie, for tests that read them. One file alone is compiled with that path, so that the compiler
// cache serves the others in any checkout.
#pragma once

#include <filesystem>

namespace mooc {

std::filesystem::path source_folder();

}  // namespace mooc
