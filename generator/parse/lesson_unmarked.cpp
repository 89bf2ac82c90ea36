// What has no right answer in a lesson: the steps of a scale, and the criteria by which to read one's own text.
#include <utility>

#include "parse/choice_items.h"
#include "parse/lesson_answers.h"
#include "parse/question_rules.h"

namespace mooc {
namespace {

std::vector<Choice> read_list(const LessonQuestion& asked, std::size_t list) {
  std::vector<Choice> items;
  for (const auto node : children_of(asked.body, list)) {
    auto item = read_list_item(asked.body, node.begin, ListsInside::belong_to_text);
    append(asked.diagnostics, std::move(item.diagnostics));
    if (item.value.choice.feedback)
      asked.refuse("question-choices", item.value.choice.span, "nothing is said to a single item of this type",
                   "remove the comment below it, or write it as the explanation, after the list");
    items.push_back(std::move(item.value.choice));
  }
  name_choices(items);
  return items;
}

}  // namespace

Likert read_likert(const LessonQuestion& asked, std::size_t list) {
  Likert likert{read_list(asked, list)};
  if (likert.scale.size() < 2)
    asked.refuse("question-choices", asked.directive.opening, "this scale has no two steps",
                 "write them from one end to the other, or no list for five usual ones");
  return likert;
}

std::vector<Choice> read_criteria(const LessonQuestion& asked, std::size_t list) { return read_list(asked, list); }

}  // namespace mooc
