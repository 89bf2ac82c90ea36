// Markdown of a course: all of GFM, footnotes, directives, heading identifiers, picture attributes, GitHub's alerts.
// The tree of cmark-gfm becomes a model::Body and is freed at once.
#pragma once

#include <string_view>

#include "model/question.h"
#include "model/scenario.h"
#include "source/parsed.h"

namespace mooc {

// Which things have a place in the text: on pages all; in short texts (of quizzes and data files) no questions,
// reflections and footnotes.
enum class TextKind { page, short_text };

struct MarkdownOptions {
  TextKind kind = TextKind::page;
};

struct ParsedBody {
  Body body;
  std::vector<Question> questions;  // those of `:::question`; Directive::question is the index
  std::vector<Scenario> scenarios;  // those of `:::scenario`; Directive::scenario is the index
};

// Reads a part of a file. Raw HTML becomes html_block and html_inline nodes, and `check` decides about it; comments are
// dropped. Rules: directive-*, attribute-syntax, alert-unknown, heading-level, anchor, footnote-unknown,
// footnote-unused, footnote-double, question-*, scenario-*, nesting, text-too-dense.
Parsed<ParsedBody> parse_markdown(const SourceFile& file, SourceSpan part, const MarkdownOptions& options);

// Reads a text that was decoded from `place` in a file. Its spans are exact when `place` holds the text as it is or
// with the escapes of JSON, else they are `place` as a whole.
Parsed<Body> parse_embedded_markdown(const SourceFile& file, SourceSpan place, std::string_view text);

}  // namespace mooc
