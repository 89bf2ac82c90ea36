// data/answers-<kind>-<id>.js: the keys of a quiz's or a lesson's questions, for the script
// (templates/runtime/course.ts, AnswerKey).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/artifact.h"
#include "model/course.h"
#include "render/page_frame.h"

namespace mooc {

// `kind` is lesson, module or quiz.
std::string answers_path(std::string_view kind, std::string_view id);

// Feedback and explanations are HTML for a page one folder below the root.
RenderedPage answer_data(const Course& course, const PageFrame& frame, std::string_view kind, std::string_view id,
                         std::span<const Question> questions);

}  // namespace mooc
