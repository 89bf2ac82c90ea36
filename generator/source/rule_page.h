// The page that explains a rule to an author: what it finds, why that matters, how to mend it, an example, where the
// rule comes from. Pages are docs/rules/{fr,en}/NAME.md, Markdown that reads well as it is; the program carries them.
#pragma once

#include <string_view>

#include "source/rules.h"

namespace mooc {

// `language`: "fr" or "en".
[[nodiscard]] std::string_view rule_page(const Rule& rule, std::string_view language);

}  // namespace mooc
