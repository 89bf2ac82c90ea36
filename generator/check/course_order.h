// The order of modules and lessons, which their folders and files give by their numbers.
#pragma once

#include <span>
#include <vector>

#include "model/document.h"
#include "source/diagnostic.h"

namespace mooc {

// By number, then by name; what has no number comes last. Warning same-number, at the later one: the names decide, and
// nobody sees that they do.
void order_modules(std::vector<ModuleDocument>& modules, std::vector<Diagnostic>& diagnostics);
void order_lessons(std::vector<LessonDocument>& lessons, std::span<const SourceFile> sources,
                   std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
