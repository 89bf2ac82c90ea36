// JSON laid out for people: a question's keys a line each, a choice on one line.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace mooc {

using OrderedJson = nlohmann::ordered_json;

// On one line: `{ "id": "a", "text": "…" }`, `[1, 2]`.
[[nodiscard]] std::string on_one_line(const OrderedJson& value);

// The keys of an object a line each, `depth` steps in; a list in it has its objects a line each.
[[nodiscard]] std::string on_lines(const OrderedJson& object, std::size_t depth);

}  // namespace mooc
