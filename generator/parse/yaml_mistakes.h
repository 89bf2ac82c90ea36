// Finds in YAML what its grammar misreads without a word or refuses without an explanation: a colon in an unquoted
// text, a `#` that cuts a text short, quotes and brackets that never close, tabs, texts that begin with a sign of the
// grammar.
#pragma once

#include <vector>

#include "source/diagnostic.h"

namespace mooc {

// In the order of the lines.
std::vector<Diagnostic> find_yaml_mistakes(const SourceFile& file, SourceSpan part);

// The text as it stands in double quotes in YAML.
std::string yaml_quoted(std::string_view text);

}  // namespace mooc
