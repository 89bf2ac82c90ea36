// Holds the attributes of a directive against what the table allows it.
#pragma once

#include <vector>

#include "parse/directive_table.h"
#include "source/diagnostic.h"

namespace mooc {

// `opening` is where a missing attribute is reported. Rule: directive-attribute.
std::vector<Diagnostic> check_attributes(const DirectiveRule& rule, const std::vector<Attribute>& attributes,
                                         SourceSpan opening);

// YYYY-MM-DD, a day that exists.
bool is_date(std::string_view text);

}  // namespace mooc
