// Every text of a course that can be translated, with a key that stays when the text moves (design.md, 12): the context
// is the file's identifier and the kind of block, the message the text itself as Markdown. No positions, so inserting a
// lesson changes no key.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace mooc {

struct TranslatableText {
  std::string context;  // «lesson/reformuler paragraph», «quiz/ecoute-bilan choice», «course title»
  std::string message;
  friend bool operator==(const TranslatableText&, const TranslatableText&) = default;
};

// In reading order, equal ones once, empty ones left out. Made on demand; nothing of it is stored.
std::vector<TranslatableText> translatable_texts(const Document& document);
std::vector<TranslatableText> translatable_texts(const Course& course);

}  // namespace mooc
