// Identifiers name one thing each: pages, records and platform data are found by them. Builds the indices of the
// course.
#pragma once

#include <span>
#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// Sets module_index, lesson_index, quiz_index and term_index; of two with one name, the first is found.
// May give: duplicate-id (error): modules, lessons, quizzes, terms and reflections in the course, competences in the
// framework, questions in their quiz or lesson, choices in their question.
void index_identifiers(Course& course, std::span<const SourceFile> sources, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
