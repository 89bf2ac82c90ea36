// The words of a text as they are compared: small letters without accents, ended by anything that is no letter or
// digit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mooc {

struct WordPlace {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
};

// The next word at or behind `from`; begin == text.size() when there is none. «l’écoute» is two words.
[[nodiscard]] WordPlace next_word(std::string_view text, std::size_t from);

// «L’Écoute active !» gives l, ecoute, active.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

}  // namespace mooc
