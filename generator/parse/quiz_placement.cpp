// Questions whose items are matched, put into categories, or put in order.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "parse/question_rules.h"
#include "parse/quiz_items.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, 4> pair_keys{"id", "text", "match", "feedback"};
constexpr std::array<std::string_view, 3> category_keys{"id", "text", "items"};
constexpr std::string_view items_rule = "question-items";

class MatchingReader {
 public:
  explicit MatchingReader(const QuestionSource& question) : question_(question), fields_(question.fields) {}

  Matching read() {
    if (!question_.map.find("pairs")) question_.missing("pairs", std::string("[ ") + std::string(example) + ", … ]");
    for (const auto& pair :
         fields_.list(question_.map, {"pairs", "a list of pairs", R"([ { "text": "…", "match": "…" }, … ])"}))
      read_pair(pair);
    const auto matched = matching_.options.size();
    name_items(matching_.items);
    for (auto& decoy : read_items(fields_, question_.map, "a list of texts", {"decoys", "a decoy", "\"…\"", false}))
      add_decoy(std::move(decoy), matched);
    check();
    return std::move(matching_);
  }

 private:
  static constexpr std::string_view example = R"({ "text": "…", "match": "…" })";

  void read_pair(const DataValue& value) {
    if (!fields_.expect_map(value, "a pair", example)) return;
    fields_.expect_keys(value, pair_keys, "a pair");
    Choice stem = read_named(fields_, value, "what the learner matches");
    stem.feedback = fields_.markdown(value, "feedback");
    Choice option;
    option.text = fields_.required_markdown(value, {"match", "what belongs to it", "\"…\""});
    if (const auto* match = value.find("match")) option.span = match->value.span;
    matching_.items.push_back(
        item_of(std::move(stem), option.text.empty() ? ChoiceId{} : add_option(matching_.options, std::move(option))));
  }

  void add_decoy(Choice decoy, std::size_t matched) {
    if (!decoy.id_written) decoy.id.value = option_name_from(decoy.text);
    const auto end = matching_.options.begin() + static_cast<std::ptrdiff_t>(matched);
    const bool is_right = std::any_of(matching_.options.begin(), end, [&](const Choice& option) {
      return option.id == decoy.id || option_name_from(option.text) == option_name_from(decoy.text);
    });
    if (is_right)
      question_.refuse(items_rule, decoy.span, "this decoy is the match of a pair, so it would be right",
                       "remove it, or write another text");
    else
      matching_.options.push_back(std::move(decoy));
  }

  void check() const {
    const auto has_match = [](const Item& item) { return !item.belongs.empty(); };
    if (!is_whole(question_.map, "pairs", matching_.items.size()) ||
        !std::all_of(matching_.items.begin(), matching_.items.end(), has_match))
      return;
    if (matching_.items.size() < 2)
      question_.refuse(items_rule, question_.place, "a matching question needs at least two pairs",
                       fmt::format("add to \"pairs\": {}", example));
    else if (matching_.options.size() == 1)
      question_.refuse(items_rule, question_.place, "all pairs have the same match, so there is nothing to choose",
                       "write other matches, or a list of \"decoys\"");
  }

  const QuestionSource& question_;
  MarkdownFields& fields_;
  Matching matching_;
};

class CategoriseReader {
 public:
  explicit CategoriseReader(const QuestionSource& question) : question_(question), fields_(question.fields) {}

  Categorise read() {
    if (!question_.map.find("categories"))
      question_.missing("categories", std::string("[ ") + std::string(example) + ", … ]");
    for (const auto& category : fields_.list(
             question_.map, {"categories", "a list of categories", R"([ { "text": "…", "items": ["…"] }, … ])"}))
      read_category(category);
    name_items(answer_.items);
    if (whole_ && is_whole(question_.map, "categories", answer_.options.size())) check();
    return std::move(answer_);
  }

 private:
  static constexpr std::string_view example = R"({ "text": "…", "items": ["…", "…"] })";

  void read_category(const DataValue& value) {
    if (!fields_.expect_map(value, "a category", example)) return;
    fields_.expect_keys(value, category_keys, "a category");
    Choice category = read_named(fields_, value, "the name of the category");
    if (!category.id_written) category.id.value = option_name_from(category.text);
    if (!value.find("items") && !fields_.is_misspelt(value, "items"))
      fields_.report(error("missing-key", value.span, "«items» is missing",
                           R"(write what belongs here: "items": ["…"]; [] for a category that stays empty)"));
    const auto before = answer_.items.size();
    for (auto& item : read_items(fields_, value, "a list of items", {"items", "an item", "\"…\""}))
      answer_.items.push_back(item_of(std::move(item), category.id));
    whole_ = whole_ && is_whole(value, "items", answer_.items.size() - before);
    answer_.options.push_back(std::move(category));
  }

  void check() const {
    if (answer_.options.size() < 2)
      question_.refuse(items_rule, question_.place, "there are no two categories to choose from",
                       fmt::format("add to \"categories\": {}", example));
    else if (answer_.items.size() < 2)
      question_.refuse(items_rule, question_.place, "a question with categories needs at least two items",
                       "add some to the \"items\" of a category");
  }

  const QuestionSource& question_;
  MarkdownFields& fields_;
  Categorise answer_;
  bool whole_ = true;  // every list of items could be read
};

}  // namespace

Matching read_matching(const QuestionSource& question) { return MatchingReader(question).read(); }

Categorise read_categorise(const QuestionSource& question) { return CategoriseReader(question).read(); }

Ordering read_ordering(const QuestionSource& question) {
  constexpr std::string_view example = R"(["…", "…", "…"])";
  if (!question.map.find("items")) question.missing("items", example);
  Ordering answer{
      read_items(question.fields, question.map, "a list of items in the right order", {"items", "an item", "\"…\""})};
  name_choices(answer.items);
  if (is_whole(question.map, "items", answer.items.size()) && answer.items.size() < 2)
    question.refuse(items_rule, question.place, "there are no two items to put in order",
                    fmt::format("write them in the right order: \"items\": {}", example));
  return answer;
}

}  // namespace mooc
