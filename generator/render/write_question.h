// A question as a form that can be read without script (architecture.md, "Questions in HTML"), and its answer in words.
#pragma once

#include <string>
#include <string_view>

#include "model/question.h"
#include "render/body_writer.h"

namespace mooc {

struct QuestionPlace {
  std::string_view owner;  // quiz:ecoute-bilan, lesson:reformuler
  bool practice =
      false;  // its answer stands on the page of the site, folded; a graded one's never does (design.md, 15)
  std::size_t number = 0;  // from 1, on a quiz page; 0 in a lesson
  std::size_t count = 0;
  bool at_end = false;  // its quiz answers when it is finished, so that nothing is tried again
};

// On the page of `page`, whichever body that is writing.
void write_question(BodyWriter& page, const Question& question, const QuestionPlace& place);

// The answer in words, with what the author says to each choice.
void write_answer(BodyWriter& page, const Question& question);

}  // namespace mooc
