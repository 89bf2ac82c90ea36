// What open pages are told: that something may have changed, and which mistakes the author has to know
// (templates/runtime/preview/message.ts reads it).
#pragma once

#include <string>
#include <string_view>

#include "model/preview.h"

namespace mooc {

// JSON. `revision` is another text at each message. Of many mistakes the first 50 are told, with the number of all.
[[nodiscard]] std::string preview_message(std::string_view revision, const Result<PreviewLook>& look);

}  // namespace mooc
