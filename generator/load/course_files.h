// Finds and reads the files of a course: the only reader of source files. It knows where a course keeps what, and how
// text is encoded; what the files say is parse/'s business.
#pragma once

#include <filesystem>
#include <vector>

#include "load/read_file.h"
#include "model/course.h"
#include "source/parsed.h"
#include "source/run_each.h"

namespace mooc {

struct CourseFiles {
  // Sorted by path; sources[i].index == i. The first `documents` are to be parsed. Those behind are empty and only give
  // diagnostics a place: course/course.yaml when it is missing, links that are not followed, files in no known place,
  // media.
  std::vector<SourceFile> sources;
  std::size_t documents = 0;
  std::vector<MediaFile> media;  // sorted by path
  // source-encoding (error): not UTF-8, UTF-16, NUL bytes. The text is given as far as it can be read, so that other
  // mistakes in it are found too. source-link, source-place (warnings): what was left out.
  std::vector<Diagnostic> diagnostics;
};

// A course as it was read, and how to see what has changed since.
struct KeptFiles {
  CourseFiles files;
  std::vector<FileStamp> document_stamps;  // one for each document
  std::vector<FileStamp> media_stamps;     // one for each medium
  // Documents that are not, at the same place of the list, what the reading before had: they are to be parsed again.
  std::vector<std::size_t> changed;
};

// Reads only files whose stamp is another than in `before`, and takes all else from there.
[[nodiscard]] Result<KeptFiles> load_course_again(const std::filesystem::path& directory, KeptFiles before,
                                                  const RunEach& run_each = run_in_order);

// `directory` holds course/ and quizzes/. Fails when there is no course/ or when something in it cannot be read.
[[nodiscard]] Result<CourseFiles> load_course(const std::filesystem::path& directory,
                                              const RunEach& run_each = run_in_order);

}  // namespace mooc
