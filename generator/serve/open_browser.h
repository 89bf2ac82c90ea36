// Shows an address in the browser that the person prefers.
#pragma once

#include <string>

namespace mooc {

// Starts xdg-open without a shell and does not wait for it. False when this computer has none.
bool open_browser(const std::string& address);

}  // namespace mooc
