// Parts that several kinds of pages share: objectives, contents, the way on, the side column.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "model/course.h"
#include "render/html.h"
#include "render/page_frame.h"

namespace mooc {

// «Ce que vous saurez faire», each objective with its competences; nothing when there are none.
void write_objectives(Html& html, const PageFrame& frame, std::span<const Objective> objectives, std::string_view root);

// The text's own headings (h2) as links; nothing when there are fewer than two.
void write_contents(Html& html, const PageFrame& frame, const Body& body);

// One next step, and the way back. `stop` is a place in frame.stops, or nowhere.
void write_steps(Html& html, const PageFrame& frame, std::size_t stop, std::string_view root);

// The link to the module's page as a stop of the breadcrumb; nothing for nowhere.
void write_module_crumb(Html& html, const Course& course, const PageFrame& frame, std::size_t module,
                        std::string_view root);

// The list of the module's pages for a page one folder below the root, the current one marked.
void write_module_navigation(Html& html, const PageFrame& frame, std::size_t stop);

// What a list of a module's lessons and quizzes says of each.
enum class StopDetail { state, facts };

// The items of such a list, from a page whose way to the root is `root`. With facts: how long it takes and its summary.
void write_stops(Html& html, const Course& course, const PageFrame& frame, std::size_t module, std::string_view root,
                 StopDetail detail);

// A simulation counts towards the mark.
bool has_graded_scenario(const Course& course);

// What the course is passed with: «Le cours est réussi à partir de …»
std::string pass_mark_words(const Course& course, const PageFrame& frame);

// The glossary words that the body links to, folded, with their definitions; nothing when there are none.
void write_words(Html& html, const Course& course, const PageFrame& frame, const Body& body);

}  // namespace mooc
