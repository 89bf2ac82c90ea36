// Who may ask a server on this computer. A page from elsewhere can make a browser ask 127.0.0.1, by its address or by a
// name of its own that it lets point here (DNS rebinding). Host gives away the second, Origin the first.
#pragma once

#include <optional>
#include <string_view>

namespace mooc {

// nullopt: may ask. Else why not, in one sentence. `origin` is empty when the browser sent none.
[[nodiscard]] std::optional<std::string_view> refusal(std::string_view host, std::string_view origin, int port);

}  // namespace mooc
