// course/NN-name/module.md and lessons: front matter and Markdown.
#pragma once

#include "model/document.h"
#include "source/parsed.h"

namespace mooc {

Parsed<ModuleDocument> parse_module_file(const SourceFile& file);
Parsed<LessonDocument> parse_lesson_file(const SourceFile& file);

}  // namespace mooc
