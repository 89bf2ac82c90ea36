// From the HTML of a bank's text to a text of ours. What Markdown has no form for is told where it stands.
#pragma once

#include "exchange/foreign_text.h"
#include "exchange/text_context.h"
#include "model/body.h"

namespace mooc {

// A text of any form. Rules: bank-element, bank-formatting, bank-formula, bank-link, bank-picture.
[[nodiscard]] Body read_foreign_text(const ForeignText& text, const TextContext& context);

// nullopt when nothing of it is to be read.
[[nodiscard]] std::optional<Body> read_foreign_text_if_any(const ForeignText& text, const TextContext& context);

// One paragraph of plain text.
[[nodiscard]] Body plain_body(std::string_view text);

}  // namespace mooc
