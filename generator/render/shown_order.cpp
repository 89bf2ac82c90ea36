#include "render/shown_order.h"

#include <algorithm>

#include "text/collation.h"

namespace mooc {
namespace {

template <class Choices>
std::vector<const Choice*> as_written(const Choices& choices) {
  std::vector<const Choice*> all;
  for (const Choice& choice : choices) all.push_back(&choice);
  return all;
}

template <class Choices>
std::vector<const Choice*> sorted(const Choices& choices, const std::string& language) {
  std::vector<std::string> words;
  for (const Choice& choice : choices) words.push_back(plain_text(choice.text));
  std::vector<const Choice*> all;
  for (const auto i : sorted_order(words, language)) all.push_back(&choices[i]);
  return all;
}

// Never the right order: where sorting gives that, the first goes to the end.
std::vector<const Choice*> out_of_order(const std::vector<Choice>& items, const std::string& language) {
  auto all = sorted(items, language);
  if (all.size() > 1 && all == as_written(items)) std::rotate(all.begin(), all.begin() + 1, all.end());
  return all;
}

std::vector<ShownItem> as_items(const std::vector<const Choice*>& choices) {
  std::vector<ShownItem> items;
  for (const auto* choice : choices) items.push_back({&choice->id, choice->number, choice});
  return items;
}

std::vector<ShownItem> gaps_of(const GapText& text) {
  std::vector<ShownItem> items;
  for (const auto& gap : text.gaps) items.push_back({&gap.id, gap.number, nullptr});
  return items;
}

}  // namespace

std::vector<ShownItem> shown_items(const Answer& answer, const std::string& language) {
  using Items = std::vector<ShownItem>;
  return std::visit(
      overloaded{[](const SingleChoice&) { return Items{}; }, [](const MultipleChoice&) { return Items{}; },
                 [](const TrueFalse&) { return Items{}; }, [](const ShortText&) { return Items{}; },
                 [](const Numeric&) { return Items{}; },
                 [](const Matching& a) { return as_items(as_written(a.items)); },
                 [&](const Ordering& a) { return as_items(out_of_order(a.items, language)); },
                 [](const GapText& a) { return gaps_of(a); },
                 [&](const Categorise& a) { return as_items(sorted(a.items, language)); },
                 [](const Matrix& a) { return as_items(as_written(a.items)); }, [](const Hotspot&) { return Items{}; },
                 [](const Likert&) { return Items{}; }, [](const LongText&) { return Items{}; }},
      answer);
}

std::vector<const Choice*> shown_choices(const Answer& answer, const std::string& language) {
  using Choices = std::vector<const Choice*>;
  return std::visit(
      overloaded{
          [](const SingleChoice& a) { return as_written(a.choices); },
          [](const MultipleChoice& a) { return as_written(a.choices); }, [](const TrueFalse&) { return Choices{}; },
          [](const ShortText&) { return Choices{}; }, [](const Numeric&) { return Choices{}; },
          [&](const Matching& a) { return sorted(a.options, language); }, [](const Ordering&) { return Choices{}; },
          [](const GapText& a) { return as_written(a.options); },
          [](const Categorise& a) { return as_written(a.options); },
          [](const Matrix& a) { return as_written(a.options); }, [](const Hotspot& a) { return as_written(a.regions); },
          [](const Likert& a) { return as_written(a.scale); },
          [](const LongText& a) { return as_written(a.criteria); }},
      answer);
}

}  // namespace mooc
