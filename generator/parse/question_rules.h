// What is right and wrong about questions, whichever way they are written. The two ways differ only in what a message
// tells to write.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/question.h"
#include "source/diagnostic.h"

namespace mooc {

enum class QuestionType {
  single,
  multiple,
  true_false,
  short_text,
  numeric,
  matching,
  ordering,
  gaps,
  categorise,
  matrix,
  hotspot,
  likert,
  long_text,
};

// By the name that authors write; nullopt when there is none.
std::optional<QuestionType> question_type(std::string_view name);
std::span<const std::string_view> question_type_names();

// Where a question was written, for what a message tells to write.
enum class WrittenIn { lesson, quiz };

// An identifier for a choice without one, from its text (design.md, 6): the same text gives the same identifier.
std::string name_from(const Body& text);
std::string name_from(std::string_view plain);
// Of an option that items are given to: never the name of an item, whose register it shares.
std::string option_name_from(const Body& text);

// Gives an identifier to those without one.
void name_choices(std::vector<Choice>& choices);
void name_items(std::vector<Item>& items);
void name_options(std::vector<Choice>& options);

// An item, and the option that it belongs to, if to any.
Item item_of(Choice choice, ChoiceId option);

// Adds an option without a written identifier, once for all that say the same, and gives its identifier.
ChoiceId add_option(std::vector<Choice>& options, Choice option);

// What choices are for: whether several may be right, and how they are written.
struct ChoicesForm {
  bool several = false;
  WrittenIn written = WrittenIn::quiz;
  bool regions = false;  // of a picture
};

// Rule question-choices: fewer than two, none right, several right where one is asked, all right where several are.
std::vector<Diagnostic> check_choices(const std::vector<Choice>& choices, SourceSpan question, const ChoicesForm& form);

// From `minimum` to `maximum`, both included.
struct NumberRange {
  double minimum = 0;
  double maximum = 0;
};

// «3», «3 ± 0,5», «2..4»; nullopt when the text is no such thing or the range is empty.
std::optional<NumberRange> parse_number_range(std::string_view text);

}  // namespace mooc
