// Which questions of a quiz are drawn from pools, and how many an attempt asks.
#pragma once

#include <cstddef>

#include "model/question.h"

namespace mooc {

// nullptr for a question that is always asked. Of one that lies in two pools (a mistake): the first.
[[nodiscard]] const Pool* pool_of(const Quiz& quiz, const Question& question);

// Questions of one attempt. Of a pool that draws more than it has: all that it has.
[[nodiscard]] std::size_t asked_questions(const Quiz& quiz);

}  // namespace mooc
