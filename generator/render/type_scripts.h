// Which of the scripts and styles for the less usual types of questions a page needs (templates/runtime/types,
// templates/styles/types.css).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/question.h"

namespace mooc {

// Their paths from the root, each once, in a fixed order. Empty where page.js alone does.
std::vector<std::string> type_scripts(std::span<const Question> questions);

// The style sheet that goes with them; none where there are no such scripts.
std::vector<std::string> type_styles(std::span<const Question> questions);

}  // namespace mooc
