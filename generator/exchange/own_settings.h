// What other programs have no place for travels in a comment beside the question, which they pass over: so that a bank
// that comes back is the same. Of a question that was changed there, only what still fits is taken.
#pragma once

#include <string>
#include <string_view>

#include "exchange/text_context.h"
#include "model/question.h"

namespace mooc {

// What a bank keeps of a question by itself; the rest goes into the comment.
struct KeptByBank {
  bool general_feedback = false;  // correct, partial and incorrect
  bool answer_feedback = false;   // right and wrong answers have one each, which stands for correct and incorrect
  bool hint = false;
  bool points = false;
  bool notes = false;        // of a long text: lines and model answer
  bool answer_form = false;  // of a short text, whether capitals matter; of a number, its unit
};

// «mooc {…}», JSON without `--`, on one line; empty when the bank keeps all.
[[nodiscard]] std::string own_settings(const Question& question, const KeptByBank& kept);

// `comment` as it stands in the bank. One that is not ours does nothing.
void apply_own_settings(Question& question, std::string_view comment, const TextContext& context);

}  // namespace mooc
