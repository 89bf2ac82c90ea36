// A number as learners write it: 3,5 or 3.5, 12 000 with any kind of space, 1’000, −2, ٣٫٥, with the unit behind it or
// without. The same as templates/runtime/marks/number.ts; tests/marks/ compares the two.
#pragma once

#include <optional>
#include <string_view>

namespace mooc {

// Nothing when it is no number: such an answer is asked for again.
std::optional<double> number_in(std::string_view text, std::string_view unit = {});

// Range ends belong to the range, up to what binary fractions get wrong (0.1 + 0.2). An end may be infinite.
bool is_within(double value, double minimum, double maximum);

}  // namespace mooc
