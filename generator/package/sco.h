// What a platform launches and judges: the whole course, or one module of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/artifact.h"
#include "model/course.h"

namespace mooc {

struct Sco {
  std::string name;                 // what its identifiers begin with: pair-aidance, pair-aidance-ecoute-active
  std::string title;                // for people, as written
  std::string folder;               // where its files lie: "" or «ecoute-active/»
  std::optional<double> pass_mark;  // percent; none: no graded quiz, it is completed by reading
  double weight = 0;                // of its graded quizzes together
  bool is_required = false;         // one of its graded quizzes must be passed, whatever the course's mark
  std::vector<Artifact> files{};    // sorted by path, paths from the package's root
};

// A module as a course of its own (model/course_part.h) with its pages.
struct CoursePart {
  Course course;
  std::vector<RenderedPage> pages;
};

}  // namespace mooc
