// Writes a Body as HTML. The functions of this header share one BodyWriter, which lives on the stack while a body is
// written; each stands in the file that its name tells: blocks, inlines, directives, media, questions.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/course.h"
#include "render/html.h"
#include "render/page_frame.h"

namespace mooc {

// Writes what stands in the place of a gap.
using WriteGap = std::function<void(Html& html, std::string_view id)>;

struct BodyWriter {
  const Course& course;
  const PageFrame& frame;
  const Body& body;
  Html& html;
  std::string_view root;                      // from the page to the site's root: "" or "../"
  std::string_view ids = {};                  // stands before every id, where a page holds more than one body
  std::span<const Question> questions = {};   // of the lesson, for its question directives
  std::string_view owner = {};                // lesson:reformuler
  int tables = 0;                             // so many were written
  std::vector<int> footnote_references = {};  // so many references to each were written
  const WriteGap* write_gap = nullptr;        // what stands for `{{id}}`; nullptr: the words as they are
  std::span<const Scenario> scenarios = {};   // of the lesson, for its scenario directives

  // The same page, another body.
  [[nodiscard]] BodyWriter of(const Body& other, std::string_view other_ids) const {
    return {course, frame, other, html, root, other_ids, {}, owner, 0, {}, nullptr};
  }
  [[nodiscard]] const UiTexts& texts() const { return frame.texts; }
};

// All of the body, its footnotes at the end.
void write_body(BodyWriter& writer);

// The blocks or inlines of [begin, end).
void write_blocks(BodyWriter& writer, std::size_t begin, std::size_t end);
void write_inlines(BodyWriter& writer, std::size_t begin, std::size_t end);

// A body's first paragraph without its <p>, for a legend or a label, which hold no blocks; and what follows it.
void write_lead(BodyWriter& writer);
bool has_more_than_lead(const Body& body);
void write_more(BodyWriter& writer);

// A directive with all that it holds. `node` is its place in the body's nodes.
void write_directive(BodyWriter& writer, std::size_t node);
void write_image(BodyWriter& writer, const Image& image);
void write_cards(BodyWriter& writer, std::size_t node);
void write_figure(BodyWriter& writer, std::size_t node);
void write_video(BodyWriter& writer, std::size_t node);
void write_audio(BodyWriter& writer, std::size_t node);

}  // namespace mooc
