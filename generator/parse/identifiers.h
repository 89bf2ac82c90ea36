// What may name a thing (design.md, 6), and what to tell an author whose name may not.
#pragma once

#include <string>
#include <string_view>

#include "source/diagnostic.h"
#include "text/identifier.h"

namespace mooc {

// [0-9]+(\.[0-9]+)*
bool is_competence_code(std::string_view text);

Diagnostic not_an_identifier(std::string_view text, SourceSpan span);
Diagnostic not_a_competence_code(std::string_view text, SourceSpan span);

}  // namespace mooc
