#include "exchange/answer_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "exchange/body_markdown.h"
#include "exchange/fractions.h"
#include "exchange/html_body.h"
#include "text/number.h"

namespace mooc {
namespace {

bool is_whole(double percent) { return percent > 99.99; }

void tell_more_than_whole(double percent, SourceSpan span, const TextContext& context) {
  if (percent > 100.01)
    context.report(
        warning("bank-weight", span,
                fmt::format("the answer is worth {} %, and no answer is worth more than 100 %", format_number(percent)),
                "it gives 100 % here: write the weight that you mean"));
}

// Pictures and formats have no place in an answer that is typed.
std::string typed_words(const ForeignText& text, const TextContext& context) {
  const Body body = read_foreign_text(text, context);
  return plain_text(body);
}

// `*` at any place stands for any letters in Moodle; `\*` is a star.
bool has_wildcard(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == '*' && (at == 0 || text[at - 1] != '\\')) return true;
  return false;
}

std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (!text.substr(at).starts_with("\\*")) out += text[at];
  return out;
}

// Here right choices share 100 % and wrong ones take shares of it away; Moodle's fractions may be rounded.
bool is_share(double percent, double count) {
  const double share = 100 / count;
  const auto is_near = [&](double other) { return std::abs(percent - other) < 0.05; };
  return is_near(share) || is_near(nearest_fraction(share).percent) ||
         (count > 10 && (is_near(10) || is_near(5)));  // as weights_of_several divides them
}

}  // namespace

void AnswerBuilder::tell_weights(const std::vector<WeightedText>& answers, double right) const {
  const auto is_right = [](const WeightedText& one) { return one.percent > 0; };
  const auto differs = [&](const WeightedText& one) { return is_right(one) && !is_share(one.percent, right); };
  if (const auto odd = std::find_if(answers.begin(), answers.end(), differs); odd != answers.end()) {
    const bool is_even = std::all_of(answers.begin(), answers.end(), [&](const WeightedText& one) {
      return !is_right(one) || std::abs(one.percent - odd->percent) < 0.01;
    });
    context_.report(warning("bank-weight", question_.span,
                            is_even ? fmt::format("each right answer is worth {} %, which makes {:.4g} % together",
                                                  format_number(odd->percent), odd->percent * right)
                                    : "the right answers weigh differently",
                            "each one is worth the same here, and all of them together 100 %"));
  }
  const double wrong = static_cast<double>(answers.size()) - right;
  const auto takes_other = [&](const WeightedText& one) { return !is_right(one) && !is_share(-one.percent, wrong); };
  const auto odd = std::find_if(answers.begin(), answers.end(), takes_other);
  if (odd == answers.end()) return;
  context_.report(notice(
      "bank-weight", odd->span,
      odd->percent == 0 ? "this wrong answer takes nothing away"
                        : fmt::format("this wrong answer takes {} % away", format_number(-odd->percent)),
      fmt::format("each wrong one takes {:.4g} % away here, so that ticking everything gives nothing", 100 / wrong)));
}

Choice AnswerBuilder::choice(const WeightedText& answer) const {
  Choice choice;
  choice.span = answer.span;
  choice.text = read_foreign_text(answer.text, context_);
  choice.feedback = read_foreign_text_if_any(answer.feedback, context_);
  if (choice.text.empty())
    context_.report(error("bank-answer", answer.span, "an answer has no text", "write what one chooses, or remove it"));
  return choice;
}

void AnswerBuilder::single_choice(const std::vector<WeightedText>& answers) {
  SingleChoice single;
  bool has_right = false;
  for (const WeightedText& answer : answers) {
    Choice one = choice(answer);
    tell_more_than_whole(answer.percent, answer.span, context_);
    one.correct = is_whole(answer.percent) && !has_right;
    if (is_whole(answer.percent) && has_right) {
      one.credit = 99;
      context_.report(warning("bank-weight", answer.span, "a second answer is worth 100 %, and one alone can be right",
                              "it gives 99 % here, and the first one is shown as the answer"));
    } else if (!one.correct && answer.percent > 0) {
      one.credit = answer.percent;
    } else if (answer.percent < 0) {
      context_.report(warning("bank-weight", answer.span,
                              fmt::format("the answer takes {} % away", format_number(-answer.percent)),
                              "it is worth nothing here: no mark goes below 0"));
    }
    has_right = has_right || one.correct;
    single.choices.push_back(std::move(one));
  }
  if (!has_right)
    context_.report(error("bank-answer", question_.span, "no answer of this question is worth 100 %",
                          "mark the right one (= in GIFT, fraction=\"100\" in Moodle XML)"));
  question_.answer = std::move(single);
}

void AnswerBuilder::multiple_choice(const std::vector<WeightedText>& answers, bool tells_weights) {
  MultipleChoice multiple;
  for (const WeightedText& answer : answers) {
    multiple.choices.push_back(choice(answer));
    multiple.choices.back().correct = answer.percent > 0;
  }
  const auto right = static_cast<double>(
      std::count_if(answers.begin(), answers.end(), [](const WeightedText& answer) { return answer.percent > 0; }));
  if (right == 0)
    context_.report(error("bank-answer", question_.span, "no answer of this question is worth anything",
                          "give the right ones a share: %50% in GIFT, fraction=\"50\" in Moodle XML"));
  if (right > 0 && static_cast<std::size_t>(right) == answers.size())
    context_.report(error("bank-answer", question_.span, "every answer of this question is right",
                          "add a wrong one: who ticks everything would always be right"));
  else if (right > 0 && tells_weights)
    tell_weights(answers, right);
  question_.answer = std::move(multiple);
}

AnswerBuilder::Typed AnswerBuilder::typed(const std::vector<WeightedText>& answers, bool case_sensitive) const {
  Typed result;
  result.text.case_sensitive = case_sensitive;
  for (const WeightedText& answer : answers) {
    const std::string words = typed_words(answer.text, context_);
    tell_more_than_whole(answer.percent, answer.span, context_);
    auto feedback = read_foreign_text_if_any(answer.feedback, context_);
    if (words == "*") {
      if (answer.percent > 0)
        context_.report(warning("bank-wildcard", answer.span, "the answer «*» gives points for anything that is typed",
                                "it is left out: points are given for the answers that you expect"));
      result.incorrect = std::move(feedback);
    } else if (has_wildcard(words)) {
      context_.report(warning("bank-wildcard", answer.span,
                              fmt::format("the answer «{}» has a place for any letters (*)", words),
                              "it is left out: write out the answers that it stands for"));
    } else if (words.empty()) {
      context_.report(error("bank-answer", answer.span, "an answer has no text", "write a word, or remove it"));
    } else if (is_whole(answer.percent)) {
      result.text.accepted.push_back(without_escapes(words));
      if (feedback && result.correct && markdown_of(*feedback) != markdown_of(*result.correct))
        context_.report(warning("bank-feedback", answer.span, "the accepted answers have different words each",
                                "those of the first one are kept, for all of them: read them again"));
      if (feedback && !result.correct) result.correct = std::move(feedback);
    } else {
      result.text.expected.push_back({without_escapes(words), std::max(answer.percent, 0.0), std::move(feedback)});
    }
  }
  return result;
}

void AnswerBuilder::short_text(const std::vector<WeightedText>& answers, bool case_sensitive) {
  Typed read = typed(answers, case_sensitive);
  if (read.text.accepted.empty())
    context_.report(error("bank-answer", question_.span, "no answer of this question is accepted",
                          "write one that is worth 100 %, without *"));
  question_.feedback.correct = std::move(read.correct);
  question_.feedback.incorrect = std::move(read.incorrect);
  question_.answer = std::move(read.text);
}

void AnswerBuilder::numeric(const std::vector<WeightedNumber>& answers, std::string unit) {
  Numeric numeric;
  numeric.unit = std::move(unit);
  bool has_right = false;
  for (const WeightedNumber& answer : answers) {
    auto feedback = read_foreign_text_if_any(answer.feedback, context_);
    tell_more_than_whole(answer.percent, answer.span, context_);
    if (answer.is_any) {
      if (answer.percent > 0)
        context_.report(warning("bank-wildcard", answer.span, "the answer «*» gives points for any number",
                                "it gives none here: write the numbers that you expect"));
      question_.feedback.incorrect = std::move(feedback);
    } else if (is_whole(answer.percent) && !has_right) {
      has_right = true;
      numeric.minimum = answer.minimum;
      numeric.maximum = answer.maximum;
      question_.feedback.correct = std::move(feedback);
    } else {
      numeric.expected.push_back(
          {answer.minimum, answer.maximum, std::clamp(answer.percent, 0.0, 100.0), std::move(feedback)});
    }
  }
  if (!has_right)
    context_.report(error("bank-answer", question_.span, "no number of this question is worth 100 %",
                          "write the right one: {#3:0.5} in GIFT, fraction=\"100\" in Moodle XML"));
  question_.answer = std::move(numeric);
}

void AnswerBuilder::matching(const std::vector<ForeignPair>& pairs) {
  Matching matching;
  std::vector<std::string> known;
  for (const ForeignPair& pair : pairs) {
    Choice option;
    option.text = read_foreign_text(pair.option, context_);
    option.span = pair.option.span();
    std::string words = markdown_of(option.text);
    if (words.empty()) {
      context_.report(error("bank-answer", pair.item.span(), "a pair has nothing on its other side",
                            "write what it belongs to, or remove it"));
      continue;
    }
    auto place = std::find(known.begin(), known.end(), words) - known.begin();
    option.id.value = fmt::format("to-{}", place + 1);
    if (place == static_cast<std::ptrdiff_t>(known.size())) {
      known.push_back(std::move(words));
      matching.options.push_back(option);
    }
    if (pair.item.is_blank()) continue;
    Item item;
    item.text = read_foreign_text(pair.item, context_);
    item.span = pair.item.span();
    item.belongs = {option.id};
    matching.items.push_back(std::move(item));
  }
  if (matching.items.size() < 2)
    context_.report(error("bank-answer", question_.span, "a question of pairs needs two of them", "write one more"));
  question_.answer = std::move(matching);
}

void AnswerBuilder::ordering(const std::vector<ForeignText>& items) {
  Ordering ordering;
  for (const ForeignText& text : items) {
    Choice item;
    item.text = read_foreign_text(text, context_);
    item.span = text.span();
    ordering.items.push_back(std::move(item));
  }
  if (ordering.items.size() < 2)
    context_.report(error("bank-answer", question_.span, "an order needs two items", "write one more"));
  question_.answer = std::move(ordering);
}

}  // namespace mooc
