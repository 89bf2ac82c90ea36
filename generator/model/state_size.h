// How long the text of a learner's record can become, and what in the course makes it long. The sizes are those of
// templates/runtime/state/codec.ts, which says the layout; worst_case.ts beside it computes the same, and a test
// compares the two.
#pragma once

#include <string>

#include "model/course.h"

namespace mooc {

// Characters in the worst case. Every record of the course must have its number.
[[nodiscard]] int worst_state_characters(const Course& course);

// The three parts that cost most, for people: «quiz bilan 900, questions of lesson accueil 120».
[[nodiscard]] std::string largest_in_state(const Course& course);

// What an author is told of a course whose state_characters are above state_limit: check warns, package refuses.
struct StateTooLong {
  std::string message;
  std::string help;
};
[[nodiscard]] StateTooLong state_too_long(const Course& course);

}  // namespace mooc
