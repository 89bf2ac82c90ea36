// Reads JSON with the exact place of every key and value, which nlohmann/json does not give, and explains in an
// author's words what keeps a file from being JSON. nlohmann/json decodes escapes and has the last word on what is
// valid.
#pragma once

#include "parse/data_value.h"
#include "source/parsed.h"

namespace mooc {

// Of a file that is not JSON: a null value and one diagnostic (rule json-syntax).
Parsed<DataValue> parse_json(const SourceFile& file);

}  // namespace mooc
