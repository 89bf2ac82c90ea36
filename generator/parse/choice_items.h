// The items of a question's list: `- [x] text {id=a}` with feedback in a quote, and `- = answer`.
#pragma once

#include <optional>
#include <string>

#include "model/question.h"
#include "parse/field_reader.h"
#include "source/parsed.h"

namespace mooc {

// Rules: question-choices, identifier, attribute-syntax.
Parsed<Choice> read_choice(const Body& body, std::size_t item);

struct AcceptedAnswer {
  std::string text;  // without the sign; empty when there is none (reported)
  SourceSpan span;
  std::optional<Body> feedback;  // for who gave it
};
// Rule: question-answer.
Parsed<AcceptedAnswer> read_accepted_answer(const Body& body, std::size_t item);

}  // namespace mooc
