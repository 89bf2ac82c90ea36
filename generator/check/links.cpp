#include "check/links.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/media.h"
#include "check/source_path.h"
#include "check/svg_safety.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, 4> outside_schemes{"http", "https", "mailto", "tel"};

// «https» of «https://…»; empty for a path.
std::string_view scheme_of(std::string_view destination) {
  const std::size_t colon = destination.find(':');
  const std::size_t stop = destination.find_first_of("/#?");
  if (colon == std::string_view::npos || colon == 0 || stop < colon) return {};
  const std::string_view scheme = destination.substr(0, colon);
  const bool plain =
      std::all_of(scheme.begin(), scheme.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  return plain ? scheme : std::string_view{};
}

// Resolves the links of one text.
class LinkCheck {
 public:
  LinkCheck(std::span<const Heading> headings, const Names& names, PageFindings& findings)
      : headings_(headings), names_(names), findings_(findings) {}

  LinkTarget target(const Link& link) {
    const std::string_view destination = link.destination;
    if (destination.empty())
      return refuse(link, "broken-link", "this link leads nowhere", "write where it leads: [text](02-lesson.md)");
    if (destination.front() == '#') return on_this_page(link, destination.substr(1));
    const std::string_view scheme = scheme_of(destination);
    if (scheme.empty()) return by_path(link);
    const std::string_view rest = destination.substr(scheme.size() + 1);
    if (scheme == "glossary") return term(link, rest);
    if (scheme == "quiz") return quiz(link, rest);
    if (std::find(outside_schemes.begin(), outside_schemes.end(), scheme) != outside_schemes.end())
      return ExternalLink{link.destination};
    return refuse(link, "link-scheme", fmt::format("«{}:» is no kind of link that a course can have", scheme),
                  "use a path, https:, mailto:, tel:, quiz: or glossary:");
  }

 private:
  LinkTarget refuse(const Link& link, std::string rule, std::string message, std::string help) {
    findings_.diagnostics.push_back(error(std::move(rule), link.span, std::move(message), std::move(help)));
    return Unresolved{};
  }

  LinkTarget on_this_page(const Link& link, std::string_view anchor) {
    if (!has_anchor(headings_, anchor)) return no_anchor(link, headings_, anchor, "this page");
    return AnchorLink{std::string(anchor)};
  }

  LinkTarget term(const Link& link, std::string_view id) {
    const Course& course = *names_.course;
    TermId term{std::string(id)};
    if (course.term_index.contains(term)) return TermLink{std::move(term)};
    std::vector<std::string_view> known;
    for (const Term& entry : course.glossary) known.push_back(entry.id.value);
    return refuse(
        link, "unknown-term", fmt::format("the glossary has no term «{}»", id),
        did_you_mean(id, known, "explain it in course/glossary.md under a heading ## Term {#" + std::string(id) + "}"));
  }

  LinkTarget quiz(const Link& link, std::string_view id) {
    const Course& course = *names_.course;
    QuizId quiz{std::string(id)};
    if (course.quiz_index.contains(quiz) || !names_.knows_all_quizzes) return QuizLink{std::move(quiz)};
    std::vector<std::string_view> known;
    for (const Quiz& entry : course.quizzes) known.push_back(entry.id.value);
    return refuse(link, "unknown-quiz", fmt::format("there is no quiz «{}» in quizzes/", id),
                  did_you_mean(id, known, "the name after quiz: is the \"id\" in the quiz's file"));
  }

  LinkTarget by_path(const Link& link) {
    const std::string_view destination = link.destination;
    const std::size_t hash = std::min(destination.find('#'), destination.size());
    const std::string_view anchor = destination.substr(std::min(hash + 1, destination.size()));
    if (destination.front() == '/') {
      return refuse(link, "broken-link",
                    fmt::format("«{}» begins with /, but paths begin at the file that they stand in", destination),
                    "write for example 02-lesson.md or ../02-module/module.md");
    }
    const auto path = resolve_path(names_.folder(link.span), destination.substr(0, hash));
    if (!path)
      return refuse(link, "broken-link", fmt::format("«{}» leads out of the course", destination),
                    "link to a file of the course");
    if (const auto page = names_.pages.find(*path); page != names_.pages.end())
      return to_page(link, page->second, anchor);
    if (path->starts_with("course/") && names_.media_index.contains(std::string_view(*path).substr(7))) {
      return medium(link, path->substr(7));
    }
    if (path->starts_with("course/media/")) {
      (void)find_medium(destination.substr(0, hash), link.span, names_, findings_);
      return Unresolved{};
    }
    return no_page(link, *path);
  }

  LinkTarget medium(const Link& link, std::string path) {
    const std::size_t index = names_.media_index.at(path);
    findings_.linked_media.push_back(index);
    if (path.ends_with(".svg")) check_svg(names_.media[index], link.span, findings_);
    return MediaLink{use_medium(std::move(path), names_, findings_)};
  }

  LinkTarget to_page(const Link& link, const NamedPage& page, std::string_view anchor) {
    return std::visit(overloaded{[&](const Module* module) {
                                   return to_headed(link, *module, anchor, ModuleLink{module->id, std::string(anchor)});
                                 },
                                 [&](const Lesson* lesson) {
                                   return to_headed(link, *lesson, anchor, LessonLink{lesson->id, std::string(anchor)});
                                 },
                                 [&](const Quiz* quiz) { return LinkTarget{QuizLink{quiz->id}}; },
                                 [&](GlossaryFile) {
                                   if (!anchor.empty()) return term(link, anchor);
                                   return refuse(link, "broken-link", "a link to the glossary names a term",
                                                 "write [text](glossary:the-term)");
                                 }},
                      page);
  }

  template <class Page>
  LinkTarget to_headed(const Link& link, const Page& page, std::string_view anchor, LinkTarget target) {
    if (anchor.empty() || has_anchor(page.body.headings, anchor)) return target;
    return no_anchor(link, page.body.headings, anchor,
                     fmt::format("«{}»", page.title.empty() ? page.id.value : page.title));
  }

  LinkTarget no_anchor(const Link& link, std::span<const Heading> headings, std::string_view anchor,
                       std::string_view where) {
    std::vector<std::string_view> known;
    for (const Heading& heading : headings) known.push_back(heading.anchor);
    std::string otherwise = headings.empty() ? "leave out the # and what follows" : "its anchors are:";
    for (const std::string_view name : known) otherwise.append(" #").append(name);
    std::string help = did_you_mean(anchor, known, std::move(otherwise));
    if (help.starts_with("did you mean ")) help.insert(std::string_view("did you mean ").size(), "#");
    return refuse(link, "broken-anchor", fmt::format("{} has no heading with the anchor #{}", where, anchor),
                  std::move(help));
  }

  LinkTarget no_page(const Link& link, const std::string& path) {
    const std::string_view folder = names_.folder(link.span);
    std::vector<std::string> written;
    std::vector<std::string> same_name;  // elsewhere: a better guess than a similar name here
    for (const auto& [known, page] : names_.pages) {
      if (std::holds_alternative<GlossaryFile>(page) || known == names_.sources[link.span.file].path) continue;
      const bool same = name_of(known) == name_of(path) && name_of(path) != "module.md";
      (same ? same_name : written).push_back(relative_path(folder, known));
    }
    std::sort(written.begin(), written.end());
    const auto first = std::min_element(same_name.begin(), same_name.end());
    const std::vector<std::string_view> known(written.begin(), written.end());
    std::string help =
        first != same_name.end()
            ? fmt::format("did you mean {}?", *first)
            : did_you_mean(
                  relative_path(folder, path), known,
                  "paths begin at the file that they stand in, for example 02-lesson.md or ../02-module/module.md");
    return refuse(link, "broken-link", fmt::format("there is no file {} in the course", path), std::move(help));
  }

  static bool has_anchor(std::span<const Heading> headings, std::string_view anchor) {
    return std::any_of(headings.begin(), headings.end(),
                       [&](const Heading& heading) { return heading.anchor == anchor; });
  }

  std::span<const Heading> headings_;
  const Names& names_;
  PageFindings& findings_;
};

}  // namespace

void check_links(Body& body, std::span<const Heading> headings, const Names& names, PageFindings& findings) {
  LinkCheck check(headings, names, findings);
  for (Link& link : body.links) link.target = check.target(link);
}

}  // namespace mooc
