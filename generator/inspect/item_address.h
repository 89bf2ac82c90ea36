// What a platform launches for an item.
#pragma once

#include <string>
#include <string_view>

namespace mooc {

// The resource's href with the item's parameters behind it (SCORM 2004 4th Ed. CAM 3.4.1.10).
[[nodiscard]] std::string with_parameters(std::string href, std::string_view parameters);

// The path in the zip that an address names: without query and fragment, percent-decoded.
[[nodiscard]] std::string path_of_address(std::string_view address);

// Does the address begin with a scheme (https:) or a host (//)?
[[nodiscard]] bool is_elsewhere(std::string_view address);

}  // namespace mooc
