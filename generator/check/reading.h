// How much of a text one reader reads. Nobody reads a sensitive part and its alternative, or the boxes of five
// countries: of such the longest counts.
#pragma once

#include "model/course.h"

namespace mooc {

// Words that a reader reads; transcripts of videos and sounds apart, for they are watched or read in their place.
[[nodiscard]] int words_to_read(const Body& body);

// Minutes that a lesson takes: 150 words a minute, a minute for each question and reflection, and its videos and sounds.
[[nodiscard]] double estimated_minutes(const Lesson& lesson);

}  // namespace mooc
