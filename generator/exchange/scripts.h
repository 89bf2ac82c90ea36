// Letters above and below the line: Unicode has the digits and a few signs, which read well in plain text («H₂O»).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mooc {

enum class Script { above, below };

// nullopt when one of the characters has no such form.
[[nodiscard]] std::optional<std::string> in_script(std::string_view text, Script script);

}  // namespace mooc
