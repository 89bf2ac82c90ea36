// Puts a text with gaps together from a bank's text and what it has at each gap.
#pragma once

#include <string>
#include <vector>

#include "exchange/answer_builder.h"
#include "exchange/foreign_text.h"
#include "exchange/text_context.h"
#include "model/question.h"

namespace mooc {

class GapBuilder {
 public:
  // `text` begins empty, in the form of the bank's.
  GapBuilder(std::uint32_t file, TextForm form, const TextContext& context) : text_(file), context_(context) {
    text_.form = form;
  }

  void add_text(const ForeignText& text);
  // Both put the gap where the text has got to.
  void add_typed(AnswerBuilder::Typed answers, SourceSpan span);
  // `right` is a place in `offered`.
  void add_chosen(const std::vector<ForeignText>& offered, std::size_t right, std::optional<Body> feedback,
                  SourceSpan span);

  [[nodiscard]] std::size_t gaps() const { return answer_.gaps.size(); }
  // Blocks before the first gap become the prompt; where there are none, it is `prompt`.
  void finish(Question& question, std::string_view prompt);

 private:
  void add_gap(Gap gap, SourceSpan span);
  [[nodiscard]] ChoiceId option(const ForeignText& text);

  ForeignText text_;
  const TextContext& context_;
  GapText answer_;
  std::vector<std::string> options_;  // the Markdown of answer_.options
};

}  // namespace mooc
