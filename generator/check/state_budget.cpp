#include "check/state_budget.h"

#include "model/state_size.h"

namespace mooc {

std::vector<Diagnostic> check_state_budget(const Course& course) {
  if (course.state_characters <= state_limit) return {};
  const StateTooLong told = state_too_long(course);
  return {warning("state-too-long", course.info.span, told.message, told.help)};
}

}  // namespace mooc
