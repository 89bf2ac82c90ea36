// What a list of a question holds: a text alone, or a text with an identifier and a feedback.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/quiz_answers.h"

namespace mooc {

struct ItemForm {
  std::string_view key;      // of the list that it stands in
  std::string_view what;     // «an item»
  std::string_view example;  // as it is written
  bool feedback = true;      // it may have one
};

// `"text"` or `{ "id": "a", "text": "…", "feedback": "…" }`; nullopt when it is neither (reported). Without a written
// identifier it has none yet.
std::optional<Choice> read_item(MarkdownFields& fields, const DataValue& value, const ItemForm& form);

// The same of a map whose keys were looked at: its text and identifier. `meant` is what the text is.
Choice read_named(MarkdownFields& fields, const DataValue& map, std::string_view meant);

// A list of such under `form.key`; what could not be read is left out.
std::vector<Choice> read_items(MarkdownFields& fields, const DataValue& map, std::string_view meant,
                               const ItemForm& form);

// The list under `key` could be read whole, with so many items: what follows from them may be told.
bool is_whole(const DataValue& map, std::string_view key, std::size_t read);

}  // namespace mooc
