// Where sentences end (ICU, Unicode Standard Annex 29), and where only a mark stands: what begins with a small letter
// goes on with the sentence before («Ça va ?» demande-t-elle is one), and so does the name after a title or an initial
// (Mr. Smith). A stretch without a word is no sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mooc {

// The sentences of one paragraph in plain text, without the spaces around them. `language` is BCP 47.
std::vector<std::string> sentences_of(std::string_view paragraph, std::string_view language);

}  // namespace mooc
