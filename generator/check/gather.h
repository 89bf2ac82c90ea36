// Takes the parsed files apart into the parts of a course and puts these into order. Order comes from the numbers in
// the names of folders and files; which module a lesson belongs to, from its folder.
#pragma once

#include <span>
#include <vector>

#include "model/course.h"
#include "model/document.h"
#include "source/diagnostic.h"

namespace mooc {

struct GatheredCourse {
  Course course;  // modules, lessons and glossary in order; quizzes in the order of their files; no indices yet
  Lock lock;
  bool has_competences = false;
};

// May give: course-yaml-missing, course-empty, module-file-missing (errors), module-empty, same-number (warnings).
[[nodiscard]] GatheredCourse gather_course(std::vector<Document> documents, std::span<const SourceFile> sources,
                                           std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
