// The one join: parsed files become a course in which every identifier resolves, every medium exists and every record
// has its number, or the author learns what is in the way. Beyond it nobody needs to ask again. Reads no disk and no
// clock.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "model/course.h"
#include "model/document.h"
#include "source/parsed.h"
#include "source/run_each.h"

namespace mooc {

struct CheckInput {
  std::vector<Document> documents;
  std::span<const SourceFile> sources;  // every file that a span may name
  std::vector<MediaFile> media;         // all that were found
  std::vector<Diagnostic> found;        // what load/ and parse/ told; comes out with the rest
  std::string today;                    // YYYY-MM-DD; empty: rules about age are silent
  bool frozen = false;                  // ids.lock stays as it is
};

struct CheckedCourse {
  Course course;          // complete only when there is no error
  std::string lock_text;  // what course/ids.lock must become
  std::size_t new_lock_entries = 0;
};

// All diagnostics of the course so far, with the levels that course.yaml gives them, unsorted.
[[nodiscard]] Parsed<CheckedCourse> check_course(CheckInput input, const RunEach& run_each = run_in_order);

}  // namespace mooc
