#include "exchange/gap_builder.h"

#include <fmt/format.h>

#include <algorithm>

#include "exchange/body_blocks.h"
#include "exchange/body_markdown.h"
#include "exchange/html_body.h"

namespace mooc {

void GapBuilder::add_text(const ForeignText& text) {
  const SourceSpan whole = text.span();
  text_.append_decoded(text.text(), whole.begin, std::max<std::size_t>(whole.length, 1));
}

void GapBuilder::add_gap(Gap gap, SourceSpan span) {
  // Not after what belongs there: the page holds this name from the beginning.
  gap.id.value = fmt::format("gap-{}", answer_.gaps.size() + 1);
  gap.span = span;
  text_.append_decoded("{{" + gap.id.value + "}}", span.begin, std::max<std::size_t>(span.length, 1));
  answer_.gaps.push_back(std::move(gap));
}

void GapBuilder::add_typed(AnswerBuilder::Typed answers, SourceSpan span) {
  Gap gap;
  gap.typed = std::move(answers.text);
  gap.feedback = std::move(answers.incorrect);
  if (gap.typed.accepted.empty()) {
    context_.report(error("bank-answer", span, "no answer of this gap is accepted", "write one that is worth 100 %"));
    return;
  }
  if (answers.correct)
    context_.report(
        notice("bank-feedback", span, "a gap has words for the right answer",
               "they are left out: here a gap speaks to who got it wrong, and the question to who got it right"));
  add_gap(std::move(gap), span);
}

ChoiceId GapBuilder::option(const ForeignText& text) {
  Choice option;
  option.text = read_foreign_text(text, context_);
  option.span = text.span();
  std::string words = markdown_of(option.text);
  const auto place = std::find(options_.begin(), options_.end(), words) - options_.begin();
  option.id.value = fmt::format("to-{}", place + 1);
  const ChoiceId id = option.id;
  if (place == static_cast<std::ptrdiff_t>(options_.size())) {
    options_.push_back(std::move(words));
    answer_.options.push_back(std::move(option));
  }
  return id;
}

void GapBuilder::add_chosen(const std::vector<ForeignText>& offered, std::size_t right, std::optional<Body> feedback,
                            SourceSpan span) {
  Gap gap;
  for (const ForeignText& text : offered) {
    const ChoiceId id = option(text);
    if (std::find(gap.offered.begin(), gap.offered.end(), id) == gap.offered.end()) gap.offered.push_back(id);
    if (&text == &offered[right]) gap.belongs = id;
  }
  gap.feedback = std::move(feedback);
  add_gap(std::move(gap), span);
}

void GapBuilder::finish(Question& question, std::string_view prompt) {
  answer_.text = read_foreign_text(text_, context_);
  const auto begins = block_begins(answer_.text);
  std::size_t blocks = 0;
  while (blocks + 1 < begins.size() &&
         markdown_of(slice(answer_.text, begins[blocks], begins[blocks + 1])).find("{{") == std::string::npos)
    ++blocks;
  if (blocks > 0 && blocks + 1 < begins.size()) {
    question.prompt = slice(answer_.text, 0, begins[blocks]);
    answer_.text = slice(answer_.text, begins[blocks], answer_.text.nodes.size());
  } else {
    question.prompt = plain_body(prompt);
  }
  question.answer = std::move(answer_);
}

}  // namespace mooc
