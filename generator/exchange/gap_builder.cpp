#include "exchange/gap_builder.h"

#include <fmt/format.h>

#include <algorithm>

#include "exchange/body_blocks.h"
#include "exchange/body_markdown.h"
#include "exchange/html_body.h"
#include "text/slug.h"

namespace mooc {
namespace {

constexpr std::size_t longest_name = 24;

// «le silence» gives `le-silence`: a gap is known by what belongs into it.
std::string name_of_gap(std::string_view words, const std::vector<Gap>& gaps) {
  std::string name = slug(words);
  if (name.size() > longest_name)
    name.resize(std::max<std::size_t>(name.rfind('-', longest_name), 1) < longest_name ? name.rfind('-', longest_name)
                                                                                       : longest_name);
  if (name.empty() || name.front() < 'a' || name.front() > 'z') name = fmt::format("gap-{}", gaps.size() + 1);
  const auto is_taken = [&](const std::string& one) {
    return std::any_of(gaps.begin(), gaps.end(), [&](const Gap& gap) { return gap.id.value == one; });
  };
  std::string free = name;
  for (int number = 2; is_taken(free); ++number) free = fmt::format("{}-{}", name, number);
  return free;
}

}  // namespace

void GapBuilder::add_text(const ForeignText& text) {
  const SourceSpan whole = text.span();
  text_.append_decoded(text.text(), whole.begin, std::max<std::size_t>(whole.length, 1));
}

void GapBuilder::add_gap(Gap gap, std::string_view words, SourceSpan span) {
  gap.id.value = name_of_gap(words, answer_.gaps);
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
  const std::string words = gap.typed.accepted.front();
  add_gap(std::move(gap), words, span);
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
  add_gap(std::move(gap), offered[right].text(), span);
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
