// The bank of a course in GIFT: what the format has no form for is told, question by question.
#pragma once

#include "exchange/moodle_writer.h"
#include "model/course.h"
#include "source/parsed.h"

namespace mooc {

// Rules: bank-feedback, bank-formatting, bank-link, bank-picture, bank-question, bank-setting, bank-weight.
[[nodiscard]] Parsed<ExportedBank> gift(const Course& course);

}  // namespace mooc
