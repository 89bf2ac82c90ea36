// What all pages of a course share, made once before any is rendered: the words of the interface, the frame around
// every page, the way through the course, the navigation of each module. Read by many threads at once, never changed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/course.h"
#include "model/reread.h"
#include "render/slotted.h"
#include "text/typography.h"
#include "text/ui_texts.h"

namespace mooc {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// A page on the way through the course.
struct StopPage {
  enum class Kind { module, lesson, quiz };
  Kind kind = Kind::lesson;
  std::string id;
  std::string page;  // lesson/reformuler.html
  std::string title;
  std::size_t module = nowhere;  // its place in course.modules
};

// The list of a module's pages for the side column. It is cut before each stop's `aria-current`, so that a page is
// appended in two pieces.
struct ModuleNavigation {
  std::string html;
  std::vector<std::size_t> cuts;  // one for each stop of the module, in order
  std::size_t first_stop = 0;     // its place in PageFrame::stops
};

struct PageFrame {
  UiTexts texts;
  Typography typography = Typography::plain;
  std::string course_title;
  std::vector<StopPage> stops;            // as course.path
  std::vector<std::size_t> module_stops;  // the place in `stops`, one for each module; nowhere if not on the way
  std::vector<std::size_t> lesson_stops;
  std::vector<std::size_t> quiz_stops;
  std::unordered_map<std::string, std::size_t> media;  // path to place in course.media
  std::string help_lines;                              // the list of help lines, for its own page
  std::string folded_help_lines;                       // the same for a lesson
  std::vector<std::string> definitions;                // HTML, one for each term, for pages one folder below the root
  std::vector<ModuleNavigation> navigation;            // one for each module; empty where the way does not pass it
  Slotted root_page, inner_page;                       // the frame for pages at the root, and one folder below
  std::vector<std::vector<LessonBehind>> reread;       // what is behind the questions of each quiz
  Slotted lesson, module, quiz;                        // what stands in the main part of each

  [[nodiscard]] const Slotted& page(std::string_view root) const { return root.empty() ? root_page : inner_page; }
};

// lesson:reformuler, as data-progress has it.
std::string progress_key(const StopPage& stop);

PageFrame make_page_frame(const Course& course);

}  // namespace mooc
