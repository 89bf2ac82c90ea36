// A course that is looked at while it is written: parsed files and the last course without an error stay in memory, a
// look at the disk reads and parses only what changed, and pages are made when they are asked for. Writes nothing.
#pragma once

#include <memory>
#include <shared_mutex>
#include <vector>

#include "build/cores.h"
#include "build/pipeline.h"
#include "check/check_course.h"
#include "load/course_files.h"
#include "model/document.h"
#include "model/preview.h"
#include "source/parsed.h"

namespace mooc {

class PreviewCourse {
 public:
  explicit PreviewCourse(const BuildRequest& request);
  ~PreviewCourse();

  // As PreviewSource says. After a failure, and with errors, the files stay as they were.
  [[nodiscard]] Result<PreviewLook> look();
  [[nodiscard]] std::optional<PreviewFile> file(const std::string& path) const;

 private:
  struct Shown;

  void parse_changed();
  [[nodiscard]] Parsed<CheckedCourse> check();
  void show(Course course);

  BuildRequest request_;
  Cores cores_;
  KeptFiles kept_;
  std::vector<Parsed<Document>> parsed_;  // one for each document of kept_
  std::vector<Diagnostic> diagnostics_;   // of the last look
  mutable std::shared_mutex guard_;       // of shown_
  std::unique_ptr<const Shown> shown_;    // nullptr before the first course without an error
};

}  // namespace mooc
