// The escapes of GIFT: a sign that means something is meant as itself behind a backslash.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/foreign_text.h"

namespace mooc {

// Where `sign` stands without a backslash, from `from` on; npos: nowhere.
[[nodiscard]] std::size_t find_sign(std::string_view text, std::string_view sign, std::size_t from = 0);

// Cut before each of these signs; each part begins with its sign. What stands before the first is part 0.
[[nodiscard]] std::vector<ForeignText> cut_before(const ForeignText& text, std::string_view signs);

// Decoded, with the form that a `[html]` in front gives, else `form`. Trimmed.
[[nodiscard]] ForeignText gift_text(const ForeignText& written, TextForm form);

// With a backslash before each sign that means something, and `\n` for a line end.
[[nodiscard]] std::string gift_escaped(std::string_view text);

}  // namespace mooc
