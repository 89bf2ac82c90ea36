#include "parse/glossary.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "parse/body_parts.h"
#include "parse/identifiers.h"
#include "parse/markdown.h"
#include "text/slug.h"

namespace mooc {

namespace {

bool begins_term(const Body& body, NodeRange block) {
  return body.nodes[block.begin].kind == NodeKind::heading && body.nodes[block.begin].level == 2;
}

std::vector<NodeRange> blocks_of(const Body& body) {
  std::vector<NodeRange> blocks;
  for (std::uint32_t i = 0; i < body.nodes.size(); i = body.nodes[i].end) blocks.push_back({i, body.nodes[i].end});
  return blocks;
}

}  // namespace

Parsed<GlossaryDocument> parse_glossary(const SourceFile& file) {
  auto parsed = parse_markdown(file, file.whole(), {TextKind::short_text});
  auto& diagnostics = parsed.diagnostics;
  const auto& body = parsed.value.body;
  const auto blocks = blocks_of(body);
  const auto is_term = [&body](NodeRange block) { return begins_term(body, block); };
  GlossaryDocument glossary;
  std::set<std::string> words;
  auto block = std::find_if(blocks.begin(), blocks.end(), is_term);
  if (block != blocks.begin()) {
    diagnostics.push_back(warning("glossary-text", body.nodes[0].span, "this text belongs to no term and is not shown",
                                  "write it below a heading ## Mot, or remove it"));
  }
  while (block != blocks.end()) {
    const auto next = std::find_if(std::next(block), blocks.end(), is_term);
    const auto& node = body.nodes[block->begin];
    const auto& heading = body.headings[node.detail];
    Term term;
    term.id.value = is_identifier(heading.anchor) ? heading.anchor : identifier_from(heading.anchor);
    term.word = heading.text;
    term.span = node.span;
    term.definition = select(body, {std::next(block), next});
    term.definition.words = count_words(term.definition);
    if (!words.insert(fold_case_and_accents(term.word)).second)
      diagnostics.push_back(error("glossary-term", node.span, fmt::format("the term «{}» stands here twice", term.word),
                                  "keep one of the two"));
    if (term.definition.empty())
      diagnostics.push_back(error("glossary-term", node.span, fmt::format("the term «{}» has no definition", term.word),
                                  "write it below the heading"));
    glossary.terms.push_back(std::move(term));
    block = next;
  }
  return {std::move(glossary), std::move(diagnostics)};
}

}  // namespace mooc
