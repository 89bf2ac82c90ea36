// Directives of a body, each as its own calm piece of HTML (format.md, table of directives).
#include <fmt/format.h>

#include "render/body_writer.h"
#include "render/links.h"
#include "render/write_question.h"
#include "render/write_scenario.h"

namespace mooc {
namespace {

struct Place {
  const Directive& directive;
  std::size_t begin, end;  // what it holds
};

Place place_of(const BodyWriter& writer, std::size_t node) {
  return {writer.body.directives[writer.body.nodes[node].detail], node + 1, writer.body.nodes[node].end};
}

void write_label(BodyWriter& writer, std::string_view name, const std::string& title) {
  auto& html = writer.html;
  html.raw("<p class=\"box-head\"><span class=\"box-label\">");
  html.literal(writer.texts()[fmt::format("box-{}", name)]);
  html.raw("</span>");
  if (!title.empty()) {
    html.raw(" <strong class=\"box-title\">");
    html.text(title);
    html.raw("</strong>");
  }
  html.raw("</p>\n");
}

// A box with a visible label. `note` is the role of a remark beside the text; a landmark for each box would be noise.
void write_box(BodyWriter& writer, std::size_t node, std::string_view name, std::string_view attributes = {}) {
  const auto place = place_of(writer, node);
  auto& html = writer.html;
  html.raw(fmt::format("<div class=\"box {}\"{}>\n", name, attributes));
  write_label(writer, name, place.directive.title);
  write_blocks(writer, place.begin, place.end);
  html.raw("</div>\n");
}

void write_remark(BodyWriter& writer, std::size_t node, std::string_view name) {
  write_box(writer, node, name, " role=\"note\"");
}

void write_folded(BodyWriter& writer, std::string_view name, std::string_view summary, std::size_t begin,
                  std::size_t end) {
  auto& html = writer.html;
  html.raw(fmt::format("<details class=\"{}\"><summary>", name));
  html.text(summary);
  html.raw("</summary>\n");
  write_blocks(writer, begin, end);
  html.raw("</details>\n");
}

void write_testimony(BodyWriter& writer, std::size_t node) {
  const auto place = place_of(writer, node);
  auto& html = writer.html;
  html.raw("<figure class=\"box testimony\">\n");
  write_label(writer, "testimony", place.directive.title);
  html.raw("<blockquote>\n");
  write_blocks(writer, place.begin, place.end);
  html.raw("</blockquote>\n");
  const auto author = place.directive.value("author");
  const bool composed = place.directive.find("composed") != nullptr;
  if (composed || !author.empty()) {
    html.raw("<figcaption>");
    html.text(author);
    if (composed && !author.empty()) html.raw(" · ");
    if (composed) html.literal(writer.texts()["testimony-composed"]);
    html.raw("</figcaption>\n");
  }
  html.raw("</figure>\n");
}

bool is_alternative(const BodyWriter& writer, std::size_t node) {
  const auto& block = writer.body.nodes[node];
  return block.kind == NodeKind::directive && writer.body.directives[block.detail].kind == DirectiveKind::alternative;
}

// Two folded ways of equal weight, side by side: the part itself, and the other version. Neither opens by itself.
void write_sensitive(BodyWriter& writer, std::size_t node) {
  const auto place = place_of(writer, node);
  auto& html = writer.html;
  html.raw("<div class=\"box sensitive\" role=\"note\">\n");
  write_label(writer, "sensitive", {});
  html.raw("<p class=\"sensitive-about\">");
  html.text(place.directive.title);
  html.raw("</p>\n<p class=\"sensitive-choice\">");
  html.literal(writer.texts()["sensitive-choice"]);
  html.raw("</p>\n<details class=\"sensitive-part\"><summary>");
  html.literal(writer.texts()["sensitive-open"]);
  html.raw("</summary>\n");
  for (auto child = place.begin; child < place.end; child = writer.body.nodes[child].end)
    if (!is_alternative(writer, child)) write_blocks(writer, child, writer.body.nodes[child].end);
  html.raw("</details>\n");
  for (auto child = place.begin; child < place.end; child = writer.body.nodes[child].end)
    if (is_alternative(writer, child)) write_directive(writer, child);
  html.raw("</div>\n");
}

void write_alternative(BodyWriter& writer, std::size_t node) {
  const auto place = place_of(writer, node);
  const auto& title = place.directive.title;
  write_folded(writer, "sensitive-alternative", title.empty() ? writer.texts()["alternative"] : std::string_view(title),
               place.begin, place.end);
}

void write_help(BodyWriter& writer, std::size_t node) {
  const auto place = place_of(writer, node);
  auto& html = writer.html;
  html.raw("<div class=\"box help\">\n");
  write_label(writer, "help", place.directive.title);
  write_blocks(writer, place.begin, place.end);
  html.raw(writer.frame.folded_help_lines);
  html.raw("<p class=\"help-more\"><a");
  html.attribute("href", fmt::format("{}help.html", writer.root));
  html.raw(">");
  html.literal(writer.texts()["help-choose-country"]);
  html.raw("</a></p>\n</div>\n");
}

// When it was checked and where it comes from: law and services change (course.yaml's help lines say the same of
// theirs).
void write_country_source(BodyWriter& writer, const Directive& directive) {
  const auto checked = directive.value("checked");
  const std::string source(directive.value("source"));
  if (checked.empty() && source.empty()) return;
  auto& html = writer.html;
  html.raw("<p class=\"box-foot\">");
  if (!checked.empty())
    html.literal(writer.texts().filled("checked", {{"date", written_date(writer.texts(), checked)}}));
  if (!checked.empty() && !source.empty()) html.raw(" ");
  if (const auto url = address(ExternalLink{source}, writer.root); !url.empty()) {
    html.raw("<a");
    html.attribute("href", url);
    html.raw(" class=\"external\" rel=\"noopener noreferrer\">");
    html.literal(writer.texts()["source"]);
    html.raw("</a>");
  } else if (!source.empty()) {
    html.literal(writer.texts()["source-named"]);
    html.raw(" ");
    html.text(source);
  }
  html.raw("</p>\n");
}

void write_country(BodyWriter& writer, std::size_t node) {
  const auto place = place_of(writer, node);
  auto& html = writer.html;
  html.raw("<div class=\"box country\" role=\"note\"");
  if (const auto code = place.directive.value("code"); !code.empty()) html.attribute("data-country-box", code);
  html.raw(">\n");
  write_label(writer, "country", place.directive.title);
  write_blocks(writer, place.begin, place.end);
  write_country_source(writer, place.directive);
  html.raw("</div>\n");
}

// A private field, kept in the browser only (design.md, 8). Without script there is nothing to keep, so paper is
// proposed.
void write_reflection(BodyWriter& writer, std::size_t node) {
  const auto place = place_of(writer, node);
  const auto id = place.directive.value("id");
  const auto field = fmt::format("{}reflection-{}", writer.ids, id);
  auto& html = writer.html;
  html.raw("<div class=\"box reflection\"");
  html.attribute("data-reflection", id);
  html.raw(">\n<p class=\"box-head\"><span class=\"box-label\">");
  html.literal(writer.texts()["box-reflection"]);
  html.raw("</span></p>\n<p class=\"reflection-question\"><label");
  html.attribute("for", field);
  html.raw(">");
  html.text(place.directive.title);
  html.raw("</label></p>\n");
  write_blocks(writer, place.begin, place.end);
  html.raw("<div data-with-script hidden>\n<textarea rows=\"5\" autocomplete=\"off\"");
  html.attribute("id", field);
  html.attribute("aria-describedby", field + "-privacy");
  html.raw("></textarea>\n<p class=\"box-foot\"");
  html.attribute("id", field + "-privacy");
  html.raw(">");
  html.literal(writer.texts()["reflection-private"]);
  html.raw(
      "</p>\n<p class=\"note-state\" data-note-state role=\"status\"></p>\n</div>\n<p class=\"box-foot\" "
      "data-without-script>");
  html.literal(writer.texts()["reflection-without-script"]);
  html.raw("</p>\n</div>\n");
}

void write_reveal(BodyWriter& writer, std::size_t node) {
  const auto place = place_of(writer, node);
  write_folded(writer, "reveal", place.directive.title, place.begin, place.end);
}

void write_practice_question(BodyWriter& writer, std::size_t node) {
  const auto& directive = writer.body.directives[writer.body.nodes[node].detail];
  if (directive.question >= writer.questions.size()) return;
  write_question(writer, writer.questions[directive.question], {.owner = writer.owner, .practice = true});
}

void write_lesson_scenario(BodyWriter& writer, std::size_t node) {
  const auto& directive = writer.body.directives[writer.body.nodes[node].detail];
  if (directive.scenario >= writer.scenarios.size()) return;
  write_scenario(writer, writer.scenarios[directive.scenario]);
}

}  // namespace

void write_directive(BodyWriter& writer, std::size_t node) {
  switch (writer.body.directives[writer.body.nodes[node].detail].kind) {
    case DirectiveKind::note:
      return write_remark(writer, node, "note");
    case DirectiveKind::tip:
      return write_remark(writer, node, "tip");
    case DirectiveKind::warning:
      return write_remark(writer, node, "warning");
    case DirectiveKind::important:
      return write_remark(writer, node, "important");
    case DirectiveKind::objectives:
      return write_box(writer, node, "objectives");
    case DirectiveKind::summary:
      return write_box(writer, node, "summary");
    case DirectiveKind::example:
      return write_box(writer, node, "example");
    case DirectiveKind::case_study:
      return write_box(writer, node, "case-study");
    case DirectiveKind::testimony:
      return write_testimony(writer, node);
    case DirectiveKind::sensitive:
      return write_sensitive(writer, node);
    case DirectiveKind::alternative:
      return write_alternative(writer, node);
    case DirectiveKind::help:
      return write_help(writer, node);
    case DirectiveKind::country:
      return write_country(writer, node);
    case DirectiveKind::reflection:
      return write_reflection(writer, node);
    case DirectiveKind::reveal:
      return write_reveal(writer, node);
    case DirectiveKind::steps:
      return write_box(writer, node, "steps");
    case DirectiveKind::video:
      return write_video(writer, node);
    case DirectiveKind::audio:
      return write_audio(writer, node);
    case DirectiveKind::figure:
      return write_figure(writer, node);
    case DirectiveKind::question:
      return write_practice_question(writer, node);
    case DirectiveKind::scenario:
      return write_lesson_scenario(writer, node);
    case DirectiveKind::debrief:
      return;  // belongs to its scenario
    case DirectiveKind::cards:
      return write_cards(writer, node);
    case DirectiveKind::timeline:
      return write_box(writer, node, "timeline");
  }
}

}  // namespace mooc
