// Control characters that come into a text by its notation: \x01 in YAML, \u0001 in JSON, &#1; in Markdown. HTML and a
// package's manifest (XML 1.0, 2.2) can hold none. Those that stand in a file as bytes load/ has replaced already.
#pragma once

#include <vector>

#include "model/body.h"
#include "parse/data_value.h"
#include "source/diagnostic.h"

namespace mooc {

// Of keys and texts of a file. Puts U+FFFD in their place. May give: control-character (error), one for each text.
std::vector<Diagnostic> replace_control_characters(const SourceFile& file, DataValue& value);

// Of a body. May give: control-character (error), one for each piece of text, link or picture.
std::vector<Diagnostic> find_control_characters(const Body& body);

}  // namespace mooc
