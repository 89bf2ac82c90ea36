// A text with gaps in the form that Moodle reads out of a question's text: `{1:SHORTANSWER:=silence~*#non}`.
#pragma once

#include <string>
#include <vector>

#include "model/question.h"
#include "source/diagnostic.h"

namespace mooc {

// `{{id}}` in `html` become gaps.
[[nodiscard]] std::string with_cloze_gaps(std::string html, const GapText& answer, SourceSpan place,
                                          std::vector<Diagnostic>& found);

// A row of a table that takes several ticks.
[[nodiscard]] std::string cloze_row(const Item& row, const std::vector<Choice>& columns, SourceSpan place,
                                    std::vector<Diagnostic>& found);

}  // namespace mooc
