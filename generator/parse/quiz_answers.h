// The answers of a quiz file's questions, a function a type. Each family stands in a file of its own: quiz_choices,
// quiz_typed, quiz_placement, quiz_gaps, quiz_hotspot, quiz_unmarked.
#pragma once

#include <optional>
#include <string_view>

#include "model/question.h"
#include "parse/data_value.h"
#include "parse/markdown_fields.h"

namespace mooc {

// A question that is being read.
struct QuestionSource {
  MarkdownFields& fields;
  const DataValue& map;
  SourceSpan opening;  // its bracket: where a missing key is told
  SourceSpan place;    // its id

  // Rule missing-key, unless the key is written otherwise. `value` is an example.
  void missing(std::string_view key, std::string_view value) const;
  void refuse(std::string_view rule, SourceSpan span, std::string message, std::string help) const;
};

// Rules: question-choices.
SingleChoice read_single(const QuestionSource& question);
MultipleChoice read_multiple(const QuestionSource& question);
TrueFalse read_true_false(const QuestionSource& question);

// Rules: question-answer.
ShortText read_short(const QuestionSource& question);
Numeric read_numeric(const QuestionSource& question);

// Rules: question-items.
Matching read_matching(const QuestionSource& question);
Categorise read_categorise(const QuestionSource& question);
Matrix read_matrix(const QuestionSource& question);
Ordering read_ordering(const QuestionSource& question);

// Rules: question-gaps, question-answer.
GapText read_gap_text(const QuestionSource& question);

// Rules: question-choices, question-shapes.
Hotspot read_hotspot(const QuestionSource& question);

// Rules: question-choices.
Likert read_likert(const QuestionSource& question);
LongText read_long_text(const QuestionSource& question);

}  // namespace mooc
