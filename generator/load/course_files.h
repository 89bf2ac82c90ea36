// Finds and reads the files of a course: the only reader of source files. It knows where a course keeps what, and how
// text is encoded; what the files say is parse/'s business.
#pragma once

#include <filesystem>
#include <vector>

#include "model/course.h"
#include "source/parsed.h"
#include "source/run_each.h"

namespace mooc {

struct CourseFiles {
  // Sorted by path; sources[i].index == i. The first `documents` are to be parsed. Those behind are empty and only give
  // diagnostics a place: course/course.yaml when it is missing, links that are not followed, files in no known place, media.
  std::vector<SourceFile> sources;
  std::size_t documents = 0;
  std::vector<MediaFile> media;  // sorted by path
  // source-encoding (error): not UTF-8, UTF-16, NUL bytes. The text is given as far as it can be read, so that other
  // mistakes in it are found too. source-link, source-place (warnings): what was left out.
  std::vector<Diagnostic> diagnostics;
};

// `directory` holds course/ and quizzes/. Fails when there is no course/ or when something in it cannot be read.
[[nodiscard]] Result<CourseFiles> load_course(const std::filesystem::path& directory,
                                              const RunEach& run_each = run_in_order);

}  // namespace mooc
