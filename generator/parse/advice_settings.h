// What course.yaml says about the rules of advice: `rules`, their levels, and `words`, the words that the course avoids
// or allows itself.
#pragma once

#include <vector>

#include "model/course.h"
#include "parse/field_reader.h"

namespace mooc {

// May give: rule-level (error): no such rule, a rule that stays as it is, no such level.
std::vector<RuleSetting> read_rule_settings(FieldReader& fields, const DataValue& course);

WordSettings read_word_settings(FieldReader& fields, const DataValue& course);

}  // namespace mooc
