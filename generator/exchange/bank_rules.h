// Every rule that `mooc import` and `mooc export` tell: what it finds and why it matters. They are about banks of other
// programs, and so not in source/rules.h, whose rules are about courses; `mooc explain` knows all.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "source/diagnostic.h"

namespace mooc {

struct BankRule {
  std::string_view name;             // as Diagnostic::rule has it
  Severity level = Severity::error;  // the highest that it is told with
  std::string_view english, english_why;
  std::string_view french, french_why;
};

// By name.
[[nodiscard]] std::span<const BankRule> bank_rules();

// nullptr when there is none of that name.
[[nodiscard]] const BankRule* find_bank_rule(std::string_view name);

// Its page for the terminal, in Markdown. `language`: "fr" or "en".
[[nodiscard]] std::string bank_rule_page(const BankRule& rule, std::string_view language);

}  // namespace mooc
