#include "parse/structure_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "parse/directive_table.h"

namespace mooc {

namespace {

// Those that say something by their opening line alone, and those whose contents other rules ask for.
bool may_be_empty(DirectiveKind kind) {
  return kind == DirectiveKind::help || kind == DirectiveKind::reflection || kind == DirectiveKind::video ||
         kind == DirectiveKind::audio || kind == DirectiveKind::question || kind == DirectiveKind::sensitive ||
         kind == DirectiveKind::alternative;
}

auto nodes_inside(const Body& body, std::size_t node) {
  return std::pair(body.nodes.begin() + static_cast<std::ptrdiff_t>(node) + 1,
                   body.nodes.begin() + body.nodes[node].end);
}

bool holds_list(const Body& body, std::size_t node, bool ordered) {
  const auto [begin, end] = nodes_inside(body, node);
  return std::any_of(begin, end,
                     [ordered](const Node& inner) { return inner.kind == NodeKind::list && (inner.flag || !ordered); });
}

std::ptrdiff_t pictures(const Body& body, std::size_t node) {
  const auto [begin, end] = nodes_inside(body, node);
  return std::count_if(begin, end, [](const Node& inner) { return inner.kind == NodeKind::image; });
}

std::vector<std::size_t> cards_without_back(const Body& body, std::size_t node) {
  std::vector<std::size_t> found;
  for (auto list = node + 1; list < body.nodes[node].end; list = body.nodes[list].end) {
    if (body.nodes[list].kind != NodeKind::list) continue;
    for (auto item = list + 1; item < body.nodes[list].end; item = body.nodes[item].end) {
      bool has_back = false;
      for (auto child = item + 1; child < body.nodes[item].end; child = body.nodes[child].end)
        has_back = has_back || body.nodes[child].kind == NodeKind::block_quote;
      if (!has_back) found.push_back(item);
    }
  }
  return found;
}

}  // namespace

std::vector<Diagnostic> check_structure(const Body& body) {
  std::vector<Diagnostic> found;
  for (std::size_t i = 0; i < body.nodes.size(); ++i) {
    if (body.nodes[i].kind != NodeKind::directive) continue;
    const auto& directive = body.directives[body.nodes[i].detail];
    const auto refuse = [&](std::string message, std::string help) {
      found.push_back(error("directive-content", directive.opening, std::move(message), std::move(help)));
    };
    const bool empty = body.nodes[i].end == i + 1;
    if (empty && !may_be_empty(directive.kind)) {
      refuse(fmt::format("this :::{} is empty", directive_rule(directive.kind).name),
             "write its text between the two lines, or remove them");
    } else if (directive.kind == DirectiveKind::objectives && !holds_list(body, i, false)) {
      refuse("objectives are a list", "begin each with a hyphen: - Reformuler ce que vous avez entendu");
    } else if (directive.kind == DirectiveKind::steps && !holds_list(body, i, true)) {
      refuse("steps are a numbered list", "begin each with a number: 1. Écouter");
    } else if (directive.kind == DirectiveKind::cards && !holds_list(body, i, false)) {
      refuse("cards are a list", "begin each with a hyphen and write its other side as a quote below it: > …");
    } else if (directive.kind == DirectiveKind::cards) {
      for (const auto item : cards_without_back(body, i))
        found.push_back(error("directive-content", body.nodes[item].span, "this card has no other side",
                              "write it as a quote below, two spaces further in: > …"));
    } else if (directive.kind == DirectiveKind::timeline && !holds_list(body, i, false)) {
      refuse("a timeline is a list", "begin each moment with a hyphen: - **1990** Le premier groupe");
    } else if (directive.kind == DirectiveKind::figure && pictures(body, i) != 1) {
      refuse("a figure holds one picture",
             "write ![What it tells](../media/picture.svg) inside, and other pictures in figures of their own");
    }
  }
  return found;
}

}  // namespace mooc
