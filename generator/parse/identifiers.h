// What may name a thing (design.md, 6), and what to tell an author whose name may not.
#pragma once

#include <string>
#include <string_view>

#include "source/diagnostic.h"

namespace mooc {

// ASCII [a-z][a-z0-9-]*
bool is_identifier(std::string_view text);
// [0-9]+(\.[0-9]+)*
bool is_competence_code(std::string_view text);

// The nearest identifier to a text: «2 Écoute» gives `n2-ecoute`.
std::string identifier_from(std::string_view text);

Diagnostic not_an_identifier(std::string_view text, SourceSpan span);
Diagnostic not_a_competence_code(std::string_view text, SourceSpan span);

}  // namespace mooc
