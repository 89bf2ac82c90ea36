// One file of a course in, one value and its diagnostics out. Knows from the path what the file is; reads nothing but
// its argument.
#pragma once

#include "model/document.h"
#include "source/parsed.h"

namespace mooc {

// The path must be one of docs/format.md: course/course.yaml, course/competences.yaml, course/glossary.md,
// course/ids.lock, course/NN-name/module.md, course/NN-name/NN-name.md, quizzes/name.json. With errors the value holds
// what could be read.
Parsed<Document> parse_document(const SourceFile& file);

}  // namespace mooc
