#include "parse/alerts.h"

#include <fmt/format.h>
extern "C" {
#include <cmark-gfm/node.h>
}

#include <algorithm>
#include <string_view>
#include <vector>

#include "parse/directive_table.h"
#include "text/nearest.h"

namespace mooc {

namespace {

std::vector<std::string_view> alert_names() {
  std::vector<std::string_view> names;
  for (const auto& rule : directive_rules()) {
    if (!rule.alert) continue;
    names.push_back(rule.name);
    names.insert(names.end(), rule.aliases.begin(), rule.aliases.end());
  }
  return names;
}

std::string capitals(std::string_view name) {
  std::string out(name);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return out;
}

Diagnostic unknown_alert(std::string_view name, SourceSpan span) {
  const auto names = alert_names();
  const auto meant = nearest(name, names);
  return error(
      "alert-unknown", span, fmt::format("there is no alert «{}»", name),
      meant ? fmt::format("did you mean > [!{}]?", capitals(*meant)) : "known are: NOTE, TIP, IMPORTANT, WARNING");
}

}  // namespace

Parsed<std::optional<DirectiveKind>> read_alert(const TextPlace& place, std::size_t begin, std::size_t line_end) {
  const auto line = place.text.substr(0, line_end);
  const auto sign = std::min(line.find_first_not_of(" \t>", begin), line_end);
  if (line.substr(sign, 2) != "[!") return {};
  const auto closing = line.find(']', sign);
  if (closing == std::string_view::npos) return {};
  const auto name = line.substr(sign + 2, closing - sign - 2);
  const auto* rule = find_directive_rule(name);
  if (!rule || !rule->alert) return {std::nullopt, {unknown_alert(name, place.span(sign + 2, closing))}};
  const auto rest = line.find_first_not_of(" \t", closing + 1);
  if (rest == std::string_view::npos) return {rule->kind, {}};
  return {rule->kind,
          {error("alert-title", place.span(rest, line_end), "an alert's first line holds its name alone",
                 fmt::format("write this text on the next line after >, or as a title: :::{}[{}]", rule->name,
                             line.substr(rest)))}};
}

void remove_first_line(cmark_node* quote) {
  auto* paragraph = quote->first_child;
  if (!paragraph || paragraph->type != CMARK_NODE_PARAGRAPH) return;
  for (bool line_ended = false; paragraph->first_child && !line_ended;) {
    const auto type = paragraph->first_child->type;
    line_ended = type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
    cmark_node_free(paragraph->first_child);
  }
  ++paragraph->start_line;
  if (!paragraph->first_child) cmark_node_free(paragraph);
}

}  // namespace mooc
