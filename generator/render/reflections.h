// Reflections beyond the text in which they stand: listed, and offered to the learner to be taken away as one document.
// The document is made in the browser (templates/runtime/page/take_away.ts); what is written here only says where its
// offer stands.
#pragma once

#include <cstddef>
#include <vector>

#include "model/course.h"
#include "render/html.h"
#include "render/page_frame.h"

namespace mooc {

// In reading order.
std::vector<const Directive*> reflections_in(const Body& body);

// Where a module ends; on its page and in the learner's progress the offer shows once something is written.
enum class TakeAwayPlace { lesson_end, module_page, progress };

// The reflections of one module, by its place in course.modules; nothing when it has none.
void write_take_away(Html& html, const Course& course, const PageFrame& frame, std::size_t module, TakeAwayPlace place);

// Those of the whole course; nothing when it has none.
void write_take_away_all(Html& html, const Course& course, const PageFrame& frame);

}  // namespace mooc
