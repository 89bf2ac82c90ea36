// Moodle's «cloze»: a text with its gaps written into it, `{1:SHORTANSWER:=silence#oui~%50%calme}`.
#pragma once

#include <string_view>

#include "exchange/foreign_text.h"
#include "exchange/text_context.h"
#include "model/question.h"

namespace mooc {

// Sets answer and prompt; false, and reported, when the question cannot be kept. `prompt` is used where the text has
// none of its own. Rules: bank-answer, bank-gap, bank-weight and those of texts.
[[nodiscard]] bool read_cloze(const ForeignText& text, std::string_view prompt, Question& question,
                              const TextContext& context);

}  // namespace mooc
