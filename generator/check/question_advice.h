// Questions that teach: choices that differ, a right answer that does not give itself away, feedback that explains.
#pragma once

#include <vector>

#include "model/course.h"
#include "source/diagnostic.h"

namespace mooc {

// Do the two choices say the same? Case, accents, spaces, quotation marks and the full stop at the end do not count.
// Choices without a text (a picture alone) say nothing that could be compared.
[[nodiscard]] bool say_the_same(const Choice& one, const Choice& other);

// May give: equal-choices (error), question-explanation (warning).
void check_question_texts(const Question& question, std::vector<Diagnostic>& diagnostics);

// May give: longest-answer (warning).
void check_answer_lengths(const Quiz& quiz, std::vector<Diagnostic>& diagnostics);

}  // namespace mooc
