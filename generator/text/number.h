// Numbers as authors write them: with a decimal comma or point, whatever the locale.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mooc {

// «3», «-2,5», «+0.25», «−4» (U+2212). Spaces around are allowed, and nothing else.
std::optional<double> parse_number(std::string_view text);

// Digits only, with an optional sign; nothing that does not fit into an int.
std::optional<int> parse_whole_number(std::string_view text);

// The shortest text with a decimal point that reads back the same.
std::string format_number(double value);

}  // namespace mooc
