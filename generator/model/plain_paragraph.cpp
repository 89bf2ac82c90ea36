#include "model/plain_paragraph.h"

namespace mooc {

Body paragraph_of(std::string_view words, SourceSpan place) {
  Body body;
  body.pool = words;
  Node paragraph;
  paragraph.span = place;
  paragraph.end = 2;
  Node text = paragraph;
  text.kind = NodeKind::text;
  text.text = {0, static_cast<std::uint32_t>(words.size())};
  body.nodes = {paragraph, text};
  return body;
}

}  // namespace mooc
