// The list of help lines by country. Readable without script: all countries, grouped; the script shows the chosen one.
#pragma once

#include <string>

#include "model/course.h"
#include "text/typography.h"
#include "text/ui_texts.h"

namespace mooc {

// On the page of help lines all are open. In a lesson, on a phone, a dozen open countries would be screens of numbers:
// there each is one line with its emergency number, which opens.
enum class HelpLinesLook { open, folded };

// HTML of the list; empty when the course gives no lines.
std::string help_lines_html(const Course& course, const UiTexts& texts, Typography rules, HelpLinesLook look);

}  // namespace mooc
