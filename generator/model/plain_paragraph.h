// A text that the program itself makes where an author's could stand: one paragraph of plain words.
#pragma once

#include <string_view>

#include "model/body.h"

namespace mooc {

// `place`: where a diagnostic about it stands.
[[nodiscard]] Body paragraph_of(std::string_view words, SourceSpan place);

}  // namespace mooc
