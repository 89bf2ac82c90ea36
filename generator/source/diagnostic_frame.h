// The place of a mistake as it is shown: the line of the source and carets below it.
#pragma once

#include "source/diagnostic.h"

namespace mooc {

// The line with its number, and the line with carets below; each ends with a line end. `files[d.span.file]` must be the
// file. Tabs in the line are kept, so that the caret stands below its place. Empty for a file without text (a zip, a
// picture): nothing of it can be shown.
std::string diagnostic_frame(std::span<const SourceFile> files, const Diagnostic& diagnostic);

}  // namespace mooc
