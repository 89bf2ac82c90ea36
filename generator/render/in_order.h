// A course that is followed in order: the words that say so before a learner meets it, and the mark of the pages that
// may not be open yet. Which ones are open is the browser's to know (templates/runtime/state/openness.ts); without
// script all are.
#pragma once

#include "model/course.h"
#include "render/html.h"
#include "render/page_frame.h"
#include "render/page_template.h"

namespace mooc {

// How the pages open, in a few sentences, for the section `in-order` of a template; false for a course in which every
// page is open, also because no lesson of it is to be read.
TemplateData in_order_words(const Course& course, const UiTexts& texts);

// ` data-waits` for a page that may be closed: the script shows its content as soon as it knows that it is open. `stop`
// is a place in frame.stops, or nowhere.
void write_waits(Html& html, const Course& course, const PageFrame& frame, std::size_t stop);

}  // namespace mooc
