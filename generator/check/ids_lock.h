// The numbers under which learners' records are kept (design.md, 6). An identifier keeps its number for ever, and a
// number is never given twice within its parent, so moving, inserting or removing lessons and questions moves no
// record.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "model/course.h"
#include "model/document.h"
#include "source/diagnostic.h"

namespace mooc {

struct NumberedRecords {
  std::string text;  // what course/ids.lock must become
  std::size_t new_entries = 0;
};

struct LockRules {
  bool frozen = false;          // the file will stay as it is
  bool report_vanished = true;  // false when a file could not be read: what is missing may stand there
};

// Sets every RecordNumber of the course. May give: lock-number-twice, lock-identifier-twice, lock-entry, lock-number
// (errors), vanished-id, lock-frozen (warnings).
NumberedRecords number_records(Course& course, const Lock& lock, LockRules rules, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
