// What can be said of a question without a reader: the report counts it, rules judge it.
#pragma once

#include <string_view>
#include <vector>

#include "model/question.h"

namespace mooc {

// Those that are right or wrong; nullptr for questions without such.
[[nodiscard]] const std::vector<Choice>* choices_of(const Question& question);

// Choices that stand side by side, and what each is called: «choice», «item», «row».
struct ChoiceList {
  std::string_view one;
  std::vector<const Choice*> choices;
};
// All of a question; the items of one that has some come first, then the options.
[[nodiscard]] std::vector<ChoiceList> choice_lists(const Question& question);

// Is each right choice so much longer than each wrong one, by a tenth at least, that it is seen?
[[nodiscard]] bool right_is_longest(const std::vector<Choice>& choices);

// Does it explain its answer? By an explanation, or by feedback on every choice; of true-false on both, of short,
// numeric and ordering for who was wrong, of the others on every item or gap; what is not marked needs none. «Oui.»
// explains nothing: it takes three words.
[[nodiscard]] bool explains_its_answer(const Question& question);

}  // namespace mooc
