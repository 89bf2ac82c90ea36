// The answers of a lesson's questions, a function a family: lesson_choices, lesson_typed, lesson_placement,
// lesson_gaps, lesson_unmarked.
#pragma once

#include <string>
#include <vector>

#include "model/question.h"
#include "parse/body_parts.h"
#include "source/diagnostic.h"

namespace mooc {

// A question directive that is being read.
struct LessonQuestion {
  const Body& body;
  const Directive& directive;
  Question& question;
  std::vector<Diagnostic>& diagnostics;

  void refuse(std::string rule, SourceSpan span, std::string message, std::string help) const {
    diagnostics.push_back(error(std::move(rule), span, std::move(message), std::move(help)));
  }
};

// Of the node of a list: `- [x] right`, `- [ ] wrong`. Rule question-choices.
SingleChoice read_single(const LessonQuestion& asked, std::size_t list);
MultipleChoice read_multiple(const LessonQuestion& asked, std::size_t list);
TrueFalse read_true_false(const LessonQuestion& asked, std::size_t list);

// `- = answer`. Rule question-answer. What is said to an answer is what is said to who was right.
ShortText read_short(const LessonQuestion& asked, std::size_t list);
Numeric read_numeric(const LessonQuestion& asked, std::size_t list);

// Rule question-items. Items in the right order; `- stem = match` and decoys `- = text`; categories with a list in
// each.
Ordering read_ordering(const LessonQuestion& asked, std::size_t list);
Matching read_matching(const LessonQuestion& asked, std::size_t list);
Categorise read_categorise(const LessonQuestion& asked, std::size_t list);

// Of the blocks that hold gaps: `{{silence|le silence}}` is typed, `{{+ne pas juger|juger}}` is chosen. Rules
// question-gaps, equal-choices.
bool has_gaps(const Body& body, NodeRange block);
GapText read_gap_text(const LessonQuestion& asked, const std::vector<NodeRange>& blocks);

// Steps of a scale, criteria of a text. Rule question-choices, question-items.
Likert read_likert(const LessonQuestion& asked, std::size_t list);
std::vector<Choice> read_criteria(const LessonQuestion& asked, std::size_t list);

}  // namespace mooc
