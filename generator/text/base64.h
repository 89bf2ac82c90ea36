// Base64 (RFC 4648, 4), as XML and data: addresses carry files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mooc {

[[nodiscard]] std::string to_base64(std::string_view bytes);

// White space is passed over, padding may be missing. nullopt when it is no base64.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace mooc
