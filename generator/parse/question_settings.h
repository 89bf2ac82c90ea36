// How a question of a quiz is asked, whatever its type: what its hint costs, how often it may be tried, whether it must
// be answered, and the tags by which pools draw it. A setting that changes nothing is told (rule question-setting).
#pragma once

#include <array>
#include <string_view>

#include "model/question.h"
#include "parse/markdown_fields.h"

namespace mooc {

inline constexpr std::array<std::string_view, 5> question_setting_keys{"hint_cost", "attempts", "attempt_cost",
                                                                       "required", "tags"};

// Tries at one question; more would be guessing.
inline constexpr int most_tries = 10;

// Reads the settings of `map` into `question`, whose hint and answer are read already.
void read_question_settings(MarkdownFields& fields, const DataValue& map, Question& question);

}  // namespace mooc
