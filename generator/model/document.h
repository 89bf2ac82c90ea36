// One parsed file, before `check` joins them all into a Course.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/course.h"

namespace mooc {

// ids.lock: one entry a line, `kind/parent…/identifier number`. Append-only.
struct LockEntry {
  std::string path;  // lesson/reformuler, quiz/ecoute-bilan/premier-mot/a, module/…, reflection/…
  RecordNumber number = 0;
  SourceSpan span;
};
struct Lock {
  std::vector<LockEntry> entries;
};

struct CourseDocument {
  CourseInfo info;
};
struct CompetencesDocument {
  CompetenceFramework framework;
};
struct GlossaryDocument {
  std::vector<Term> terms;
};
// Identifiers of Module and Lesson are final here; Lesson::module is set by check from the folder.
struct ModuleDocument {
  Module module;
  std::string folder;
};  // folder: 01-ecoute-active
struct LessonDocument {
  Lesson lesson;
  std::string folder;
};
struct QuizDocument {
  Quiz quiz;
};
struct LockDocument {
  Lock lock;
};

using Document = std::variant<CourseDocument, CompetencesDocument, GlossaryDocument, ModuleDocument, LessonDocument,
                              QuizDocument, LockDocument>;

}  // namespace mooc
