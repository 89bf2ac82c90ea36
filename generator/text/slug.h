// A name for anchors and identifiers made from any text: ASCII letters, digits and single hyphens, accents dropped.
#pragma once

#include <string>
#include <string_view>

namespace mooc {

// «L’écoute, à deux» gives `l-ecoute-a-deux`. Other scripts are written in Latin letters. Empty when nothing of the
// text can be.
std::string slug(std::string_view text);

// The text with small letters and without accents, other characters as they are: to compare names forgivingly.
std::string fold_case_and_accents(std::string_view text);

}  // namespace mooc
