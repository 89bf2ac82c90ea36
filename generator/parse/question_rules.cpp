#include "parse/question_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "parse/identifiers.h"
#include "text/hash.h"
#include "text/number.h"
#include "text/slug.h"

namespace mooc {

namespace {

constexpr std::array<std::string_view, 13> type_names{"single",   "multiple", "true-false", "short",      "numeric",
                                                      "matching", "ordering", "gaps",       "categorise", "matrix",
                                                      "hotspot",  "likert",   "long"};
constexpr std::size_t longest_made_name = 40;

// What a message tells to write.
struct ChoiceWords {
  std::string_view one, mark, several, add;
};

ChoiceWords words_for(const ChoicesForm& form) {
  if (form.written == WrittenIn::lesson)
    return {"choice", "[x]", "type=multiple", "write them as a list: - [x] right, - [ ] wrong"};
  constexpr std::string_view mark = "\"correct\": true";
  if (form.regions)
    return {"region", mark, R"("several": true)", R"(add to "regions": { "text": "…", "rect": [10, 20, 30, 40] })"};
  return {"choice", mark, R"("type": "multiple")", R"(add to "choices": { "text": "…", "feedback": "…" })"};
}

}  // namespace

// Rewording makes another name, and `check` reports the lost record; accents, case and punctuation do not count.
std::string name_from(std::string_view plain) {
  auto name = slug(plain);
  if (name.size() > longest_made_name)
    name = name.substr(0, longest_made_name - 9) + "-" + hexadecimal(fnv1a_64(name)).substr(0, 8);
  if (name.empty()) name = "c-" + hexadecimal(fnv1a_64(plain)).substr(0, 8);
  return is_identifier(name) ? name : "c-" + name;
}

std::string name_from(const Body& text) { return name_from(plain_text(text)); }

std::string option_name_from(const Body& text) { return "to-" + name_from(text); }

std::optional<QuestionType> question_type(std::string_view name) {
  const auto found = std::find(type_names.begin(), type_names.end(), name);
  if (found == type_names.end()) return std::nullopt;
  return static_cast<QuestionType>(found - type_names.begin());
}

std::span<const std::string_view> question_type_names() { return type_names; }

void name_choices(std::vector<Choice>& choices) {
  for (auto& choice : choices) {
    if (!choice.id_written) choice.id.value = name_from(choice.text);
  }
}

void name_items(std::vector<Item>& items) {
  for (auto& item : items)
    if (!item.id_written) item.id.value = name_from(item.text);
}

void name_options(std::vector<Choice>& options) {
  for (auto& option : options)
    if (!option.id_written) option.id.value = option_name_from(option.text);
}

Item item_of(Choice choice, ChoiceId option) {
  Item item;
  static_cast<Choice&>(item) = std::move(choice);
  if (!option.empty()) item.belongs.push_back(std::move(option));
  return item;
}

// Other words with the same name stay apart, and check tells that they look the same.
ChoiceId add_option(std::vector<Choice>& options, Choice option) {
  if (!option.id_written) option.id.value = option_name_from(option.text);
  const auto words = fold_case_and_accents(plain_text(option.text));
  const bool is_known = std::any_of(options.begin(), options.end(), [&](const Choice& other) {
    return other.id == option.id && fold_case_and_accents(plain_text(other.text)) == words;
  });
  auto id = option.id;
  if (!is_known) options.push_back(std::move(option));
  return id;
}

std::vector<Diagnostic> check_choices(const std::vector<Choice>& choices, SourceSpan question,
                                      const ChoicesForm& form) {
  const auto words = words_for(form);
  const auto is_right = [](const Choice& choice) { return choice.correct; };
  const auto right = std::count_if(choices.begin(), choices.end(), is_right);
  std::vector<Diagnostic> found;
  const auto refuse = [&](SourceSpan span, std::string message, std::string help) {
    found.push_back(error("question-choices", span, std::move(message), std::move(help)));
  };
  if (choices.size() < 2) {
    refuse(question, fmt::format("this question needs at least two {}s", words.one), std::string(words.add));
  } else if (right == 0) {
    refuse(question, fmt::format("no {} of this question is right", words.one),
           fmt::format("mark the right one with {}", words.mark));
  } else if (!form.several && right > 1) {
    const auto first = std::find_if(choices.begin(), choices.end(), is_right);
    const auto second = std::find_if(std::next(first), choices.end(), is_right);
    refuse(second->span, fmt::format("a second {} is right, but this question takes one answer", words.one),
           fmt::format("keep one {}, or write {}", words.mark, words.several));
  } else if (form.several && right == static_cast<std::ptrdiff_t>(choices.size())) {
    refuse(question, fmt::format("every {} of this question is right", words.one),
           "add a wrong one: who ticks everything would always be right");
  }
  return found;
}

std::optional<NumberRange> parse_number_range(std::string_view text) {
  constexpr std::string_view plus_minus = "±";
  if (const auto dots = text.find(".."); dots != std::string_view::npos) {
    const auto from = parse_number(text.substr(0, dots));
    const auto to = parse_number(text.substr(dots + 2));
    if (!from || !to || *from > *to) return std::nullopt;
    return NumberRange{*from, *to};
  }
  const auto sign = text.find(plus_minus);
  const auto value = parse_number(text.substr(0, sign));
  const auto tolerance =
      sign == std::string_view::npos ? std::optional<double>(0) : parse_number(text.substr(sign + plus_minus.size()));
  if (!value || !tolerance || *tolerance < 0) return std::nullopt;
  return NumberRange{*value - *tolerance, *value + *tolerance};
}

}  // namespace mooc
