// Reads YAML: front matter and the course's data files. yaml-cpp reads it; before that our own look at the lines finds
// what YAML misreads in silence or explains badly (yaml_mistakes.h), and plain files, which nearly all are, are read
// directly (plain_yaml.h).
#pragma once

#include "parse/data_value.h"
#include "source/parsed.h"

namespace mooc {

// The YAML in a part of a file; an empty part is an empty map. After an error of syntax the value is null and that
// error the only one. Rules: yaml-syntax, yaml-colon, yaml-quote, yaml-tab, yaml-comment, yaml-sign, yaml-alias.
Parsed<DataValue> parse_yaml(const SourceFile& file, SourceSpan part);

// The same through yaml-cpp alone; for tests.
Parsed<DataValue> parse_any_yaml(const SourceFile& file, SourceSpan part);

}  // namespace mooc
