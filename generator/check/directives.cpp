#include "check/directives.h"

#include <fmt/format.h>

#include "check/media.h"

namespace mooc {
namespace {

bool is_directive(const Body& body, std::size_t node, DirectiveKind kind) {
  return body.nodes[node].kind == NodeKind::directive && body.directives[body.nodes[node].detail].kind == kind;
}

// The alternatives of the sensitive part at `part`, those of a sensitive part inside it apart.
std::vector<std::size_t> alternatives_of(const Body& body, std::size_t part) {
  std::vector<std::size_t> found;
  for (std::size_t i = part + 1; i < body.nodes[part].end; ++i) {
    if (is_directive(body, i, DirectiveKind::sensitive))
      i = body.nodes[i].end - 1;
    else if (is_directive(body, i, DirectiveKind::alternative))
      found.push_back(i);
  }
  return found;
}

void check_sensitive(const Body& body, std::size_t part, PageFindings& findings) {
  const auto alternatives = alternatives_of(body, part);
  const auto refuse = [&](std::size_t node, std::string message) {
    findings.diagnostics.push_back(error("sensitive-alternative", body.directives[body.nodes[node].detail].opening,
                                         std::move(message),
                                         "write one part of equal worth inside it, between :::alternative and :::, so "
                                         "that nobody loses anything by leaving the rest folded"));
  };
  if (alternatives.empty())
    refuse(part, "this sensitive part has no alternative");
  else if (alternatives.size() > 1)
    refuse(alternatives[1], "this sensitive part has a second alternative");
  else if (body.nodes[alternatives[0]].end == alternatives[0] + 1)
    refuse(alternatives[0], "this alternative is empty");
}

}  // namespace

void check_directives(Body& body, const Names& names, PageFindings& findings) {
  std::vector<std::size_t> sensitive_ends;  // of the sensitive parts around the node
  for (std::size_t i = 0; i < body.nodes.size(); ++i) {
    while (!sensitive_ends.empty() && sensitive_ends.back() <= i) sensitive_ends.pop_back();
    const Node& node = body.nodes[i];
    if (node.kind != NodeKind::directive) continue;
    Directive& directive = body.directives[node.detail];
    const bool has_body = node.end > i + 1;
    if (directive.kind == DirectiveKind::sensitive) {
      check_sensitive(body, i, findings);
      if (!findings.sensitive) findings.sensitive = directive.opening;
      sensitive_ends.push_back(node.end);
    }
    if (directive.kind == DirectiveKind::alternative && sensitive_ends.empty()) {
      findings.diagnostics.push_back(error("alternative-place", directive.opening,
                                           "an alternative stands inside the sensitive part that it replaces",
                                           "open :::sensitive[What it contains] before it"));
    }
    if (directive.kind == DirectiveKind::help) findings.offers_help = true;
    if (directive.kind == DirectiveKind::help && names.course->info.help_lines.empty()) {
      findings.diagnostics.push_back(
          error("help-lines-missing", directive.opening, "the course has no help lines to show here",
                "add help_lines: to course/course.yaml, for each country its name, emergency number and lines"));
    }
    if (directive.kind == DirectiveKind::video || directive.kind == DirectiveKind::audio)
      check_recording(directive, has_body, names, findings);
  }
}

}  // namespace mooc
