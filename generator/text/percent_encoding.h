// A path as a relative reference that every reader of URIs understands.
#pragma once

#include <string>
#include <string_view>

namespace mooc {

// Everything but letters, digits, `-._~` and `/` percent-encoded (RFC 3986, 2.3).
std::string percent_encoded_path(std::string_view path);

}  // namespace mooc
