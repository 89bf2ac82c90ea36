// What keeps a text from being JSON, in an author's words. Each function explains what stands at `at`, where the reader
// expected something else. `opening` is the place of the bracket around it.
#pragma once

#include <cstddef>

#include "source/diagnostic.h"

namespace mooc::json_mistakes {

Diagnostic no_value(const SourceFile& file, std::size_t at);
Diagnostic no_key(const SourceFile& file, std::size_t at, std::size_t opening);
Diagnostic no_colon(const SourceFile& file, SourceSpan key);
// `after`: the end of the value before.
Diagnostic no_comma(const SourceFile& file, std::size_t after, std::size_t at, std::size_t opening);
Diagnostic trailing_comma(const SourceFile& file, std::size_t comma, char closing);
Diagnostic unclosed_text(const SourceFile& file, std::size_t opening_quote, std::size_t at);
Diagnostic bad_escape(const SourceFile& file, std::size_t backslash);
Diagnostic bad_word(const SourceFile& file, std::size_t begin, std::size_t end);
Diagnostic nested_too_deep(const SourceFile& file, std::size_t at);
Diagnostic more_after_end(const SourceFile& file, std::size_t at);

}  // namespace mooc::json_mistakes
