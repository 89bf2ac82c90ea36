// Looks at every page of a course on its own: modules, lessons, quizzes, terms. A page changes its own texts only, and
// of others it reads only what no check changes (titles, anchors), so pages can be looked at on several cores.
#pragma once

#include <vector>

#include "check/names.h"
#include "check/page_findings.h"
#include "check/word_list.h"
#include "source/run_each.h"

namespace mooc {

// One entry a page: the modules, then the lessons, the quizzes and the terms, each in course order.
// Gives what check_links, check_images, check_directives, check_raw_html, check_access, check_words, check_lesson_size,
// check_question_texts and check_answer_lengths give.
[[nodiscard]] std::vector<PageFindings> check_pages(Course& course, const Names& names, const WordList& words,
                                                    const RunEach& run_each);

// What the pages of one module tell together: help-lines-missing (warning).
void check_modules(const Course& course, const std::vector<PageFindings>& pages, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
