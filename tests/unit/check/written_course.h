// A course as its author writes it, file by file, and all that the author then reads. It begins as one about which
// nothing can be said; a test changes what it is about.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/check_course.h"

namespace mooc {

struct WrittenCourse {
  WrittenCourse();
  ~WrittenCourse();

  std::map<std::string, std::string> files;
  std::vector<MediaFile> media;

  // The lesson's text; its front matter stays and ends on line 6.
  WrittenCourse& lesson(const std::string& text);
  // The lesson's front matter; its text stays.
  WrittenCourse& front(const std::string& yaml);
  // More lines of course.yaml.
  WrittenCourse& settings(const std::string& yaml);
  // The questions of the quiz.
  WrittenCourse& questions(const std::string& json);

  // What `check` gives, with `run_each` for work that can be done in parallel.
  [[nodiscard]] std::string told(const RunEach& run_each = run_in_order) const;
};

// A diagnostic as it is printed: place «path:line:column», the line and the part of it that is marked.
std::string told_at(const std::string& place, const std::string& what, const std::string& line,
                    const std::string& marks, const std::string& help);

}  // namespace mooc
