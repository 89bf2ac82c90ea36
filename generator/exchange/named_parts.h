// The parts of a question that may have an identifier and a feedback of their own, in the order in which banks keep
// them.
#pragma once

#include "model/question.h"

namespace mooc {

// Those of gaps are not among them: they are named in the text.
template <class Visit>
void each_named(Answer& answer, const Visit& visit) {
  const auto all = [&](auto& list) {
    for (auto& one : list) visit(one);
  };
  std::visit(
      overloaded{[&](SingleChoice& one) { all(one.choices); }, [&](MultipleChoice& one) { all(one.choices); },
                 [](TrueFalse&) {}, [](ShortText&) {}, [](Numeric&) {}, [&](Matching& one) { all(one.items); },
                 [&](Categorise& one) { all(one.items); }, [&](Matrix& one) { all(one.items); },
                 [&](Ordering& one) { all(one.items); }, [](GapText&) {}, [&](Hotspot& one) { all(one.regions); },
                 [&](Likert& one) { all(one.scale); }, [&](LongText& one) { all(one.criteria); }},
      answer);
}

// Moodle and GIFT have none for the items of these.
inline bool loses_item_feedback(const Answer& answer) {
  return std::holds_alternative<Matching>(answer) || std::holds_alternative<Categorise>(answer) ||
         std::holds_alternative<Matrix>(answer) || std::holds_alternative<Ordering>(answer);
}

}  // namespace mooc
