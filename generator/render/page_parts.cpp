#include "render/page_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "render/links.h"

namespace mooc {
namespace {

void write_competences(Html& html, const PageFrame& frame, std::span<const CompetenceCode> codes,
                       std::string_view root) {
  if (codes.empty()) return;
  html.raw(" <span class=\"competences\">");
  html.literal(frame.texts[codes.size() == 1 ? "competence-one" : "competence-many"]);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    html.raw(i == 0 ? " <a" : ", <a");
    html.attribute("href", fmt::format("{}about.html#{}", root, anchor_of(codes[i])));
    html.raw(">");
    html.literal(codes[i].value);
    html.raw("</a>");
  }
  html.raw("</span>");
}

std::string_view label_of(const PageFrame& frame, const StopPage& stop, bool next) {
  switch (stop.kind) {
    case StopPage::Kind::module:
      return frame.texts[next ? "next-module" : "previous-module"];
    case StopPage::Kind::lesson:
      return frame.texts[next ? "next-lesson" : "previous-lesson"];
    case StopPage::Kind::quiz:
      return frame.texts[next ? "next-quiz" : "previous-quiz"];
  }
  return {};
}

void write_step(Html& html, std::string_view attributes, std::string_view url, std::string_view label,
                std::string_view title) {
  html.raw("<a");
  html.raw(attributes);
  html.attribute("href", url);
  html.raw("><span class=\"step-label\">");
  html.literal(label);
  html.raw("</span> <span class=\"step-title\">");
  html.text(title);
  html.raw("</span></a>\n");
}

std::vector<std::size_t> top_headings(const Body& body) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < body.nodes.size(); i = body.nodes[i].end)
    if (body.nodes[i].kind == NodeKind::heading && body.nodes[i].level <= 2) found.push_back(body.nodes[i].detail);
  return found;
}

std::vector<std::size_t> words_of(const Course& course, const Body& body) {
  std::vector<std::size_t> words;
  for (const auto& link : body.links) {
    const auto* term = std::get_if<TermLink>(&link.target);
    if (!term) continue;
    const auto word = course.term_index.at(term->term);
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

}  // namespace

void write_objectives(Html& html, const PageFrame& frame, std::span<const Objective> objectives,
                      std::string_view root) {
  if (objectives.empty()) return;
  html.raw("<section class=\"can-do\">\n<h2>");
  html.literal(frame.texts["objectives-title"]);
  html.raw("</h2>\n<ul>\n");
  for (const auto& objective : objectives) {
    html.raw("<li>");
    html.text(objective.text);
    write_competences(html, frame, objective.competences, root);
    html.raw("</li>\n");
  }
  html.raw("</ul>\n</section>\n");
}

void write_contents(Html& html, const PageFrame& frame, const Body& body) {
  const auto headings = top_headings(body);
  if (headings.size() < 2) return;
  html.raw("<nav class=\"contents\"");
  html.attribute("aria-label", frame.texts["contents"]);
  html.raw(">\n<p class=\"contents-title\">");
  html.literal(frame.texts["contents"]);
  html.raw("</p>\n<ul>\n");
  for (const auto index : headings) {
    html.raw("<li><a");
    html.attribute("href", "#" + body.headings[index].anchor);
    html.raw(">");
    html.text(body.headings[index].text);
    html.raw("</a></li>\n");
  }
  html.raw("</ul>\n</nav>\n");
}

void write_steps(Html& html, const PageFrame& frame, std::size_t stop, std::string_view root) {
  html.raw("<nav class=\"way\"");
  html.attribute("aria-label", frame.texts["way-on"]);
  html.raw(">\n");
  const auto& stops = frame.stops;
  if (stop != nowhere && stop + 1 < stops.size()) {
    const auto& next = stops[stop + 1];
    write_step(html, " class=\"next-step\" data-next", fmt::format("{}{}", root, next.page),
               label_of(frame, next, true), next.title);
  } else {
    write_step(html, " class=\"next-step\" data-next", fmt::format("{}progress.html", root), frame.texts["next-end"],
               frame.texts["progress-title"]);
  }
  if (stop != nowhere && stop > 0) {
    const auto& previous = stops[stop - 1];
    write_step(html, " class=\"previous-step\"", fmt::format("{}{}", root, previous.page),
               label_of(frame, previous, false), previous.title);
  }
  html.raw("</nav>\n");
}

void write_module_crumb(Html& html, const Course& course, const PageFrame& frame, std::size_t module,
                        std::string_view root) {
  if (module == nowhere) return;
  html.raw("<li><a");
  html.attribute("href", fmt::format("{}{}", root, page_of(course.modules[module].id)));
  html.raw(">");
  html.text(frame.texts.filled(
      "module-crumb", {{"n", std::to_string(module_number(course, module))}, {"title", course.modules[module].title}}));
  html.raw("</a></li>\n");
}

void write_module_navigation(Html& html, const PageFrame& frame, std::size_t stop) {
  if (stop == nowhere || frame.stops[stop].module == nowhere) return;
  const auto& navigation = frame.navigation[frame.stops[stop].module];
  const std::string_view list = navigation.html;
  const auto cut = navigation.cuts[stop - navigation.first_stop];
  html.raw(list.substr(0, cut));
  html.raw(" aria-current=\"page\"");
  html.raw(list.substr(cut));
}

void write_words(Html& html, const Course& course, const PageFrame& frame, const Body& body) {
  const auto words = words_of(course, body);
  if (words.empty()) return;
  html.raw("<section class=\"words\">\n<h2 class=\"side-title\">");
  html.literal(frame.texts["words-of-page"]);
  html.raw("</h2>\n");
  for (const auto word : words) {
    html.raw("<details class=\"word\"><summary>");
    html.text(course.glossary[word].word);
    html.raw("</summary>\n");
    html.raw(frame.definitions[word]);
    html.raw("</details>\n");
  }
  html.raw("</section>\n");
}

}  // namespace mooc
