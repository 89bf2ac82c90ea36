#include "parse/scenario_logic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "text/nearest.h"
#include "text/number.h"

namespace mooc {

namespace {

constexpr std::string_view rule = "scenario-variable";

// A piece of the text and where it stands.
struct Piece {
  std::string_view text;
  SourceSpan span;
};

Piece cut(const Piece& whole, std::size_t begin, std::size_t end) {
  return {
      whole.text.substr(begin, end - begin),
      {whole.span.file, whole.span.begin + static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)}};
}

Piece trimmed(const Piece& piece) {
  const auto first = piece.text.find_first_not_of(' ');
  if (first == std::string_view::npos) return cut(piece, 0, 0);
  return cut(piece, first, piece.text.find_last_not_of(' ') + 1);
}

// The stretches between spaces.
std::vector<Piece> words_of(const Piece& whole) {
  std::vector<Piece> words;
  for (std::size_t at = whole.text.find_first_not_of(' '); at != std::string_view::npos;) {
    const auto end = std::min(whole.text.find(' ', at), whole.text.size());
    words.push_back(cut(whole, at, end));
    at = whole.text.find_first_not_of(' ', end);
  }
  return words;
}

// The stretches between the words `and`.
std::vector<Piece> comparisons_of(const Piece& whole) {
  constexpr std::string_view between = " and ";
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  for (auto at = whole.text.find(between); at != std::string_view::npos; at = whole.text.find(between, begin)) {
    pieces.push_back(trimmed(cut(whole, begin, at)));
    begin = at + between.size();
  }
  pieces.push_back(trimmed(cut(whole, begin, whole.text.size())));
  return pieces;
}

bool is_name(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

// A whole number that a variable can have; a sign may stand before it.
std::optional<int> value_in(std::string_view text) {
  const bool negative = text.starts_with('-');
  const auto digits = text.substr(negative ? 1 : 0);
  const bool plain = !digits.empty() && digits.size() <= 3 &&
                     std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto number = plain ? parse_whole_number(digits) : std::nullopt;
  if (!number || *number > most_variable) return std::nullopt;
  return negative ? -*number : *number;
}

Diagnostic refused(const Piece& piece, std::string message, std::string help) {
  return error(std::string(rule), piece.span, std::move(message), std::move(help));
}

Diagnostic no_value(const Piece& piece) {
  return refused(piece, fmt::format("«{}» is no whole number from {} to {}", piece.text, least_variable, most_variable),
                 "write a number such as 2 or -1");
}

// «2 et temps<3», «2 && temps<3», «2, temps<3»
bool has_another_comparison(const Piece& number) { return number.text.find_first_of("<>=") != std::string_view::npos; }

Diagnostic not_joined(const Piece& number) {
  return refused(number, fmt::format("«{}» is more than a number: comparisons are joined by and", number.text),
                 "write confiance>=2 and temps<3");
}

// The place of a variable; reported when there is none of that name.
class VariableFinder {
 public:
  VariableFinder(const std::vector<ScenarioVariable>& variables, std::vector<Diagnostic>& diagnostics)
      : variables_(variables), diagnostics_(diagnostics) {}

  std::optional<std::size_t> find(const Piece& name) {
    for (std::size_t i = 0; i < variables_.size(); ++i)
      if (variables_[i].name == name.text) return i;
    std::vector<std::string_view> known;
    for (const auto& variable : variables_) known.push_back(variable.name);
    const auto meant = nearest(name.text, known);
    diagnostics_.push_back(refused(
        name, fmt::format("this simulation has no variable «{}»", name.text),
        meant ? fmt::format("did you mean «{}»?", *meant)
              : fmt::format("write it on the opening line: vars=\"{}=0\"", is_name(name.text) ? name.text : "nom")));
    return std::nullopt;
  }

 private:
  const std::vector<ScenarioVariable>& variables_;
  std::vector<Diagnostic>& diagnostics_;
};

struct Sign {
  std::string_view text;
  Comparison comparison;
};
// Longer ones first.
constexpr std::array signs{Sign{"!=", Comparison::unequal},  Sign{"<=", Comparison::at_most},
                           Sign{">=", Comparison::at_least}, Sign{"=", Comparison::equal},
                           Sign{"<", Comparison::less},      Sign{">", Comparison::greater}};

}  // namespace

Parsed<std::vector<ScenarioVariable>> parse_variables(std::string_view text, SourceSpan span) {
  Parsed<std::vector<ScenarioVariable>> parsed;
  const auto refuse = [&](const Piece& piece, std::string message, std::string help) {
    parsed.diagnostics.push_back(refused(piece, std::move(message), std::move(help)));
  };
  for (const auto& word : words_of({text, span})) {
    const auto equals = std::min(word.text.find('='), word.text.size());
    const auto name = word.text.substr(0, equals);
    const auto value = cut(word, std::min(equals + 1, word.text.size()), word.text.size());
    if (!is_name(name)) {
      refuse(word, fmt::format("«{}» is no name of a variable: small letters a to z and digits, a letter first", name),
             "write vars=\"confiance=2 temps=0\"");
    } else if (std::any_of(parsed.value.begin(), parsed.value.end(),
                           [&](const auto& one) { return one.name == name; })) {
      refuse(word, fmt::format("the variable «{}» is there already", name), "keep one of the two");
    } else if (const auto start = equals == word.text.size() ? std::optional(0) : value_in(value.text)) {
      parsed.value.push_back({std::string(name), *start});
    } else {
      parsed.diagnostics.push_back(no_value(value));
    }
  }
  return parsed;
}

Parsed<std::vector<Assignment>> parse_assignments(std::string_view text, SourceSpan span,
                                                  const std::vector<ScenarioVariable>& variables) {
  Parsed<std::vector<Assignment>> parsed;
  VariableFinder finder(variables, parsed.diagnostics);
  bool is_told = false;  // «a + 1» is three such words and one mistake
  for (const auto& word : words_of({text, span})) {
    const auto sign = word.text.find_first_of("=+-");
    if (sign == std::string_view::npos || sign == 0) {
      if (std::exchange(is_told, true)) continue;
      parsed.diagnostics.push_back(
          refused(word, fmt::format("«{}» does not say how a variable changes", word.text),
                  "write name+1, name-1 or name=3 without spaces, several with a space between"));
      continue;
    }
    const auto number = cut(word, sign + 1, word.text.size());
    const auto value = value_in(number.text);
    const auto variable = finder.find(cut(word, 0, sign));
    if (!value) parsed.diagnostics.push_back(no_value(number));
    if (!value || !variable) continue;
    const bool adds = word.text[sign] != '=';
    parsed.value.push_back({*variable, adds, word.text[sign] == '-' ? -*value : *value});
  }
  return parsed;
}

Parsed<std::vector<Condition>> parse_conditions(std::string_view text, SourceSpan span,
                                                const std::vector<ScenarioVariable>& variables) {
  Parsed<std::vector<Condition>> parsed;
  VariableFinder finder(variables, parsed.diagnostics);
  for (const auto& piece : comparisons_of({text, span})) {
    const auto at = piece.text.find_first_of("!<>=");
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& one) {
      return at != std::string_view::npos && piece.text.substr(at).starts_with(one.text);
    });
    if (sign == signs.end() || at == 0) {
      parsed.diagnostics.push_back(refused(piece, fmt::format("«{}» is no comparison", piece.text),
                                           "write name>=2; signs are = != < <= > >=, and several are joined by and"));
      continue;
    }
    const auto number = trimmed(cut(piece, at + sign->text.size(), piece.text.size()));
    const auto value = value_in(number.text);
    const auto variable = finder.find(trimmed(cut(piece, 0, at)));
    if (!value) parsed.diagnostics.push_back(has_another_comparison(number) ? not_joined(number) : no_value(number));
    if (value && variable) parsed.value.push_back({*variable, sign->comparison, *value});
  }
  return parsed;
}

}  // namespace mooc
