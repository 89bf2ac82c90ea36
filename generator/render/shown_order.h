// The order in which items and options of a question stand on the page and in data/course.js: one that gives no answer
// away. Items to be put in order, options to be matched and items of categories, which lie together in the source, are
// sorted by their words.
#pragma once

#include <string>
#include <vector>

#include "model/question.h"

namespace mooc {

// What gets an answer of its own; empty where nothing does. Gaps stand as in their text.
struct ShownItem {
  const ChoiceId* id = nullptr;
  RecordNumber number = 0;
  const Choice* choice = nullptr;  // nullptr for a gap
};
[[nodiscard]] std::vector<ShownItem> shown_items(const Answer& answer, const std::string& language);

// What is chosen from (course.ts, QuestionData.choices); empty where nothing is.
[[nodiscard]] std::vector<const Choice*> shown_choices(const Answer& answer, const std::string& language);

}  // namespace mooc
