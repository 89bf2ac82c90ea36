// The order of words as a language has it (ICU): in French «écoute» stands before «équipe» and after «début».
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace mooc {

// The places of `words` in sorted order: result[0] is the index of the first word. Equal words keep their order.
// `language` is BCP 47; an unknown one sorts as Unicode does by default.
std::vector<std::size_t> sorted_order(std::span<const std::string> words, const std::string& language);

}  // namespace mooc
