// The content types that Moodle 4.5 gives the files of a package (pluginfile.php). A package that only works because a
// server is kinder than that fails when it is imported.
#pragma once

#include <string_view>

namespace mooc {

// Never empty. Texts carry no encoding: what a page says of itself counts, as on Moodle.
[[nodiscard]] std::string_view moodle_type(std::string_view path);

}  // namespace mooc
