// How long the texts of a course are and how easily they read.
#pragma once

#include <vector>

#include "report/course_statistics.h"

namespace mooc {

// The running text of a body: its paragraphs, those of lists, quotations and boxes too. Headings, tables, titles of
// boxes, footnotes, code and the texts of pictures are left out, as Flesch asks.
[[nodiscard]] ReadingCount reading_of(const Body& body, std::string_view language);

// One entry a module.
[[nodiscard]] std::vector<ModuleStatistics> text_statistics(const Course& course);

}  // namespace mooc
