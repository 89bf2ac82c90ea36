// What kind of file an address names, for browsers (IANA media types).
#pragma once

#include <string_view>

namespace mooc {

// By the ending of the path, with the encoding of texts; empty for what is not known.
[[nodiscard]] std::string_view media_type(std::string_view path);

}  // namespace mooc
