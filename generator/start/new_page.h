// A module, lesson or quiz that an author adds to a course: its file, numbered after the ones that are there, from
// templates/starter/<language>, and for a quiz the line that places it. Functions of the course as it was read; nothing
// is written here.
#pragma once

#include <span>
#include <string>

#include "model/course.h"
#include "model/new_files.h"
#include "source/parsed.h"
#include "source/source_file.h"

namespace mooc {

// What was asked for. Empty texts: not said.
struct NewPageRequest {
  std::string title;       // as typed; valid UTF-8
  std::string identifier;  // as typed; made from the title by default
  std::string module;      // the identifier of the module that it goes into
  std::string lesson;      // a quiz: the identifier of the lesson that it comes after
  std::string folder;      // the folder of course/ that the person stands in: 01-ecoute
};

struct NewPage {
  NewFiles files;
  std::string identifier;
  std::string title;
  std::string place;  // the title of the page that it goes into or comes after; empty for a module
};

// `sources` are those of the course, in which mistakes may be left. Failures name what is in the way: a title without
// a letter, a name that exists, a module that does not, a page that places a quiz already.
[[nodiscard]] Result<NewPage> new_module(const Course& course, std::span<const SourceFile> sources,
                                         const NewPageRequest& request);
[[nodiscard]] Result<NewPage> new_lesson(const Course& course, std::span<const SourceFile> sources,
                                         const NewPageRequest& request);
[[nodiscard]] Result<NewPage> new_quiz(const Course& course, std::span<const SourceFile> sources,
                                       const NewPageRequest& request);

}  // namespace mooc
