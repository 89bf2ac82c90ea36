// What a package of ours says of its course and of itself, as far as learners' records hang on it. A record knows
// lessons, quizzes, questions and choices by their numbers alone (architecture.md, «The state's text»).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/learning_package.h"
#include "source/parsed.h"

namespace mooc {

struct PackagedChoice {
  std::string id;
  int number = 0;
};

struct PackagedQuestion {
  std::string id;
  int number = 0;
  std::string type;
  double points = 1;
  std::vector<PackagedChoice> choices;
};

struct PackagedLesson {
  std::string id;
  int number = 0;
  std::string title;
  bool required = true;
  std::vector<PackagedQuestion> questions;
};

struct PackagedQuiz {
  std::string id;
  int number = 0;
  std::string title;
  double pass_mark = 70;  // percent
  double weight = 1;
  bool required = false;
  bool practice = false;
  std::vector<PackagedQuestion> questions;
};

struct PackagedCourse {
  std::string manifest;            // its identifier
  std::vector<std::string> items;  // identifiers of what is launched, sorted
  Standard standard = Standard::scorm12;
  std::string preset;  // lms, as data/package.js has it
  std::string id, version, title;
  double pass_mark = 70;  // percent
  std::vector<PackagedLesson> lessons;
  std::vector<PackagedQuiz> quizzes;
};

// A Failure for a package that cannot be opened, and for one of another tool.
[[nodiscard]] Result<PackagedCourse> read_packaged_course(const std::filesystem::path& zip);

}  // namespace mooc
