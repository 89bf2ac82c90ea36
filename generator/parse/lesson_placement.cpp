// Items in a lesson's list that are put in order, matched, or put into categories.
#include <fmt/format.h>

#include <utility>

#include "parse/choice_items.h"
#include "parse/lesson_answers.h"
#include "parse/question_rules.h"

namespace mooc {
namespace {

constexpr std::string_view items_rule = "question-items";

Choice read_item(const LessonQuestion& asked, std::size_t item) {
  auto read = read_list_item(asked.body, item, ListsInside::belong_to_text);
  append(asked.diagnostics, std::move(read.diagnostics));
  return std::move(read.value.choice);
}

void read_pair(const LessonQuestion& asked, Choice item, Matching& matching, std::vector<Choice>& decoys) {
  auto pair = part_at_equals(item.text);
  if (!pair || plain_text(pair->match).empty())
    return asked.refuse(std::string(items_rule), item.span, "this item says not what belongs to it",
                        "write - stem = match, with a space on both sides of =; a decoy is - = text");
  Choice option;
  option.text = std::move(pair->match);
  option.span = item.span;
  if (plain_text(pair->stem).empty()) return decoys.push_back(std::move(option));
  item.text = std::move(pair->stem);
  auto id = add_option(matching.options, std::move(option));
  matching.items.push_back(item_of(std::move(item), std::move(id)));
}

void add_decoys(const LessonQuestion& asked, std::vector<Choice> decoys, Matching& matching) {
  for (auto& decoy : decoys) {
    const auto before = matching.options.size();
    const auto span = decoy.span;
    add_option(matching.options, std::move(decoy));
    if (matching.options.size() == before)
      asked.refuse(std::string(items_rule), span, "this decoy is there already, as a match or as a decoy",
                   "remove it, or write another text");
  }
}

}  // namespace

Ordering read_ordering(const LessonQuestion& asked, std::size_t list) {
  Ordering ordering;
  for (const auto item : children_of(asked.body, list)) ordering.items.push_back(read_item(asked, item.begin));
  name_choices(ordering.items);
  if (ordering.items.size() < 2)
    asked.refuse(std::string(items_rule), asked.directive.opening, "there are no two items to put in order",
                 "write them in the right order: 1. first, 2. second");
  return ordering;
}

Matching read_matching(const LessonQuestion& asked, std::size_t list) {
  Matching matching;
  std::vector<Choice> decoys;
  for (const auto item : children_of(asked.body, list))
    read_pair(asked, read_item(asked, item.begin), matching, decoys);
  name_items(matching.items);
  add_decoys(asked, std::move(decoys), matching);
  if (!asked.diagnostics.empty()) return matching;  // what would be said of the others merely follows
  if (matching.items.size() < 2)
    asked.refuse(std::string(items_rule), asked.directive.opening, "a matching question needs at least two pairs",
                 "write them as a list: - stem = match");
  else if (matching.options.size() == 1)
    asked.refuse(std::string(items_rule), asked.directive.opening,
                 "all pairs have the same match, so there is nothing to choose",
                 "write other matches, or a decoy: - = text");
  return matching;
}

Categorise read_categorise(const LessonQuestion& asked, std::size_t list) {
  Categorise answer;
  for (const auto node : children_of(asked.body, list)) {
    auto read = read_list_item(asked.body, node.begin, ListsInside::stand_apart);
    append(asked.diagnostics, std::move(read.diagnostics));
    auto& category = read.value.choice;
    if (!category.id_written) category.id.value = option_name_from(category.text);
    if (read.value.list)
      for (const auto item : children_of(asked.body, *read.value.list))
        answer.items.push_back(item_of(read_item(asked, item.begin), category.id));
    answer.options.push_back(std::move(category));
  }
  name_items(answer.items);
  if (answer.options.size() < 2 || answer.items.size() < 2)
    asked.refuse(std::string(items_rule), asked.directive.opening,
                 "a question with categories needs at least two of them, and two items",
                 "write the categories as a list, and under each its items as a list with two spaces before it");
  return answer;
}

}  // namespace mooc
