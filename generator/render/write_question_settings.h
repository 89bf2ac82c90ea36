// What a learner is told of a question before answering it: whether an answer is needed, how many tries there are, and
// what a further try and the hint cost. A cost is said before the hint is opened.
#pragma once

#include "model/question.h"
#include "render/body_writer.h"

namespace mooc {

// Nothing where every setting is the usual one. `at_end`: its quiz answers when it is finished.
void write_question_settings(BodyWriter& page, const Question& question, bool at_end);

void write_hint(BodyWriter& page, const Question& question);

}  // namespace mooc
