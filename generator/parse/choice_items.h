// The items of a question's list: `- [x] text {id=a}` with feedback in a quote, `- text`, `- stem = match` and
// `- = answer`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "model/question.h"
#include "parse/field_reader.h"
#include "source/parsed.h"

namespace mooc {

// Rules: question-choices, identifier, attribute-syntax.
Parsed<Choice> read_choice(const Body& body, std::size_t item);

// An item that is no choice: without a box. `list` is a list below its text, which is no part of it. Rules:
// question-items, identifier, attribute-syntax.
struct ListItem {
  Choice choice;
  std::optional<std::size_t> list;
};
enum class ListsInside { belong_to_text, stand_apart };
Parsed<ListItem> read_list_item(const Body& body, std::size_t item, ListsInside lists);

// `stem = match` parted at its first equals sign with a space on both sides; an item that begins with the sign has an
// empty stem. nullopt when there is none in its first paragraph, outside of emphasis and links.
struct ParsedPair {
  Body stem, match;
};
std::optional<ParsedPair> part_at_equals(const Body& text);

struct AcceptedAnswer {
  std::string text;  // without the sign; empty when there is none (reported)
  SourceSpan span;
  std::optional<Body> feedback;  // for who gave it
};
// Rule: question-answer.
Parsed<AcceptedAnswer> read_accepted_answer(const Body& body, std::size_t item);

}  // namespace mooc
