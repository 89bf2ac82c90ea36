#include "parse/question_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "parse/identifiers.h"
#include "text/hash.h"
#include "text/number.h"
#include "text/slug.h"

namespace mooc {

namespace {

constexpr std::array<std::string_view, 5> type_names{"single", "multiple", "true-false", "short", "numeric"};
constexpr std::size_t longest_made_name = 40;

// Rewording makes another name, and `check` reports the lost record; accents, case and punctuation do not count.
std::string name_from(const Body& text) {
  const auto plain = plain_text(text);
  auto name = slug(plain);
  if (name.size() > longest_made_name)
    name = name.substr(0, longest_made_name - 9) + "-" + hexadecimal(fnv1a_64(name)).substr(0, 8);
  if (name.empty()) name = "c-" + hexadecimal(fnv1a_64(plain)).substr(0, 8);
  return is_identifier(name) ? name : "c-" + name;
}

}  // namespace

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

std::vector<Diagnostic> check_choices(const std::vector<Choice>& choices, QuestionType type, SourceSpan question,
                                      WrittenIn written) {
  const bool in_lesson = written == WrittenIn::lesson;
  const std::string_view mark = in_lesson ? "[x]" : "\"correct\": true";
  const auto right = std::count_if(choices.begin(), choices.end(), [](const Choice& choice) { return choice.correct; });
  std::vector<Diagnostic> found;
  const auto refuse = [&](SourceSpan span, std::string message, std::string help) {
    found.push_back(error("question-choices", span, std::move(message), std::move(help)));
  };
  if (choices.size() < 2) {
    refuse(question, "this question needs at least two choices",
           in_lesson ? "write them as a list: - [x] right, - [ ] wrong"
                     : R"(add to "choices": { "text": "…", "feedback": "…" })");
  } else if (right == 0) {
    refuse(question, "no choice of this question is right", fmt::format("mark the right one with {}", mark));
  } else if (type == QuestionType::single && right > 1) {
    const auto second = std::find_if(
        std::next(std::find_if(choices.begin(), choices.end(), [](const Choice& choice) { return choice.correct; })),
        choices.end(), [](const Choice& choice) { return choice.correct; });
    refuse(second->span, "a second choice is right, but this question takes one answer",
           fmt::format("keep one {}, or write {}", mark, in_lesson ? "type=multiple" : R"("type": "multiple")"));
  } else if (type == QuestionType::multiple && right == static_cast<std::ptrdiff_t>(choices.size())) {
    refuse(question, "every choice of this question is right",
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
