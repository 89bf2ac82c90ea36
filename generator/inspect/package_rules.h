// Every rule that `mooc validate` tells: what it finds, why it matters, and where it is written. They are about
// packages, ours or another tool's, and so not in source/rules.h, whose rules are about courses; `mooc explain` knows
// both.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "source/diagnostic.h"

namespace mooc {

struct PackageRule {
  std::string_view name;             // as Diagnostic::rule has it
  Severity level = Severity::error;  // the highest that it is told with
  std::string_view source;           // the standard's section, or how Moodle was seen to behave
  std::string_view english, english_why;
  std::string_view french, french_why;
};

// By name.
[[nodiscard]] std::span<const PackageRule> package_rules();

// nullptr when there is none of that name.
[[nodiscard]] const PackageRule* find_package_rule(std::string_view name);

// Its page for the terminal, in Markdown. `language`: "fr" or "en".
[[nodiscard]] std::string package_rule_page(const PackageRule& rule, std::string_view language);

}  // namespace mooc
