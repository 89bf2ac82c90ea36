// From the answers of a bank, which all banks weigh by percent, to the answer of a question. What counts otherwise with
// us is told. Rules: bank-answer, bank-weight, bank-wildcard, and those of texts.
#pragma once

#include <string>
#include <vector>

#include "exchange/foreign_text.h"
#include "exchange/text_context.h"
#include "model/question.h"

namespace mooc {

struct WeightedText {
  ForeignText text;
  double percent = 0;
  ForeignText feedback;
  SourceSpan span;
};

struct WeightedNumber {
  bool is_any = false;  // `*`: whatever was answered
  double minimum = 0, maximum = 0;
  double percent = 0;
  ForeignText feedback;
  SourceSpan span;
};

struct ForeignPair {
  ForeignText item;  // blank: a decoy
  ForeignText option;
};

class AnswerBuilder {
 public:
  AnswerBuilder(Question& question, const TextContext& context) : question_(question), context_(context) {}

  // Each sets question.answer; with an error it is not what was meant.
  void single_choice(const std::vector<WeightedText>& answers);
  // `tells_weights`: whether a right answer is worth its share, and a wrong one takes its share away.
  void multiple_choice(const std::vector<WeightedText>& answers, bool tells_weights = true);
  void short_text(const std::vector<WeightedText>& answers, bool case_sensitive);
  void numeric(const std::vector<WeightedNumber>& answers, std::string unit);
  void matching(const std::vector<ForeignPair>& pairs);
  void ordering(const std::vector<ForeignText>& items);

  // The answers of a short text, and what is said to any other; for the gaps of a text, too.
  struct Typed {
    ShortText text;
    std::optional<Body> correct, incorrect;
  };
  [[nodiscard]] Typed typed(const std::vector<WeightedText>& answers, bool case_sensitive) const;

 private:
  void tell_weights(const std::vector<WeightedText>& answers, double right) const;
  [[nodiscard]] Choice choice(const WeightedText& answer) const;

  Question& question_;
  const TextContext& context_;
};

}  // namespace mooc
