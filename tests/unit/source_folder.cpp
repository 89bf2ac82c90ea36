#include "source_folder.h"

namespace mooc {

std::filesystem::path source_folder() { return MOOC_SOURCE_DIR; }

}  // namespace mooc
