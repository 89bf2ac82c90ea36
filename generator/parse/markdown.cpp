#include "parse/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "parse/body_parts.h"
#include "parse/cmark_memory.h"
#include "parse/cmark_threads.h"
#include "parse/control_characters.h"
#include "parse/directive_syntax.h"
#include "parse/lesson_questions.h"
#include "parse/lesson_scenarios.h"
#include "parse/link_syntax.h"
#include "parse/lowering.h"
#include "parse/structure_rules.h"
#include "parse/text_density.h"

namespace mooc {

namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;
using Parser = std::unique_ptr<cmark_parser, FreeParser>;

Tree parse_tree(std::string_view text, TextKind kind, const ParseMemory& memory) {
  prepare_cmark();
  static const std::array extensions{cmark_find_syntax_extension("table"), cmark_find_syntax_extension("strikethrough"),
                                     cmark_find_syntax_extension("autolink"), cmark_find_syntax_extension("tasklist")};
  const Parser parser(
      cmark_parser_new_with_mem(kind == TextKind::page ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT, memory.allocator()));
  attach_directives(parser.get());
  for (auto* extension : extensions) cmark_parser_attach_syntax_extension(parser.get(), extension);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Tree(cmark_parser_finish(parser.get()));
}

Parsed<Body> parse_body(const TextPlace& place, TextKind kind) {
  if (auto excess = find_excess(place)) return {{}, {std::move(*excess)}};
  const ParseMemory memory;
  const auto tree = parse_tree(place.text, kind, memory);
  auto parsed = Lowering(place, kind).lower(tree.get());
  append(parsed.diagnostics, check_structure(parsed.value));
  append(parsed.diagnostics, find_lost_links(parsed.value));
  if (place.text.find("&#") != std::string_view::npos)
    append(parsed.diagnostics, find_control_characters(parsed.value));
  return parsed;
}

bool has(const Body& body, DirectiveKind kind) {
  return std::any_of(body.directives.begin(), body.directives.end(),
                     [kind](const Directive& directive) { return directive.kind == kind; });
}

}  // namespace

Parsed<ParsedBody> parse_markdown(const SourceFile& file, SourceSpan part, const MarkdownOptions& options) {
  auto lowered = parse_body(place_of(file, part), options.kind);
  ParsedBody parsed{std::move(lowered.value), {}, {}};
  auto& diagnostics = lowered.diagnostics;
  if (has(parsed.body, DirectiveKind::scenario)) {
    auto taken = take_scenarios(file, parsed.body);
    parsed.body = std::move(taken.value.body);
    parsed.scenarios = std::move(taken.value.scenarios);
    append(diagnostics, std::move(taken.diagnostics));
  }
  if (has(parsed.body, DirectiveKind::question)) {
    auto taken = take_questions(file, parsed.body);
    parsed.body = std::move(taken.value.body);
    parsed.questions = std::move(taken.value.questions);
    append(diagnostics, std::move(taken.diagnostics));
  }
  append(diagnostics, find_lost_scene_parts(parsed.body));
  parsed.body.words = count_words(parsed.body);
  return {std::move(parsed), std::move(diagnostics)};
}

Parsed<Body> parse_embedded_markdown(const SourceFile& file, SourceSpan place, std::string_view text) {
  auto parsed = parse_body(place_of_decoded(file, place, text), TextKind::short_text);
  append(parsed.diagnostics, find_lost_scene_parts(parsed.value));
  parsed.value.words = count_words(parsed.value);
  return parsed;
}

}  // namespace mooc
