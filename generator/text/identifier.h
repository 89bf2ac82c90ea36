// What may name a thing for ever (design.md, 6).
#pragma once

#include <string>
#include <string_view>

namespace mooc {

// ASCII [a-z][a-z0-9-]*
bool is_identifier(std::string_view text);

// The nearest identifier to a text: «2 Écoute» gives `n2-ecoute`. Empty when nothing of the text can be.
std::string identifier_from(std::string_view text);

}  // namespace mooc
