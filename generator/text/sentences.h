// Where sentences end (ICU, Unicode Standard Annex 29, with the abbreviations that it knows of the language). What
// begins with a small letter goes on with the sentence before: «Ça va ?» demande-t-elle is one sentence. A stretch
// without a word is none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mooc {

// The sentences of one paragraph in plain text, without the spaces around them. `language` is BCP 47.
std::vector<std::string> sentences_of(std::string_view paragraph, std::string_view language);

}  // namespace mooc
