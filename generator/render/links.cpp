#include "render/links.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "model/question.h"

namespace mooc {
namespace {

bool has_scheme(std::string_view url, std::string_view scheme) {
  return url.size() > scheme.size() && url[scheme.size()] == ':' &&
         std::equal(scheme.begin(), scheme.end(), url.begin(),
                    [](char wanted, char found) { return wanted == std::tolower(static_cast<unsigned char>(found)); });
}

std::string external_address(std::string_view url) {
  constexpr std::array<std::string_view, 4> schemes{"https", "http", "mailto", "tel"};
  const bool known = std::any_of(schemes.begin(), schemes.end(), [&](auto scheme) { return has_scheme(url, scheme); });
  return known ? std::string(url) : std::string();
}

std::string with_anchor(std::string_view root, const std::string& page, const std::string& anchor) {
  return anchor.empty() ? fmt::format("{}{}", root, page) : fmt::format("{}{}#{}", root, page, anchor);
}

}  // namespace

std::string page_of(const ModuleId& id) { return "module/" + id.value + ".html"; }
std::string page_of(const LessonId& id) { return "lesson/" + id.value + ".html"; }
std::string page_of(const QuizId& id) { return "quiz/" + id.value + ".html"; }
std::string anchor_of(const TermId& id) { return "word-" + id.value; }

std::string anchor_of(const CompetenceCode& code) {
  auto anchor = "competence-" + code.value;
  std::replace(anchor.begin(), anchor.end(), '.', '-');
  return anchor;
}

std::string url_path(std::string_view path) {
  std::string url;
  for (const char byte : path) {
    const auto value = static_cast<unsigned char>(byte);
    if (std::isalnum(value) != 0 || std::string_view("-._~/!$'()*+,;=@").find(byte) != std::string_view::npos)
      url += byte;
    else
      url += fmt::format("%{:02X}", value);
  }
  return url;
}

std::string address(const LinkTarget& target, std::string_view root) {
  return std::visit(
      overloaded{[](const Unresolved&) { return std::string(); },
                 [](const ExternalLink& link) { return external_address(link.url); },
                 [](const AnchorLink& link) { return "#" + link.anchor; },
                 [&](const LessonLink& link) { return with_anchor(root, page_of(link.lesson), link.anchor); },
                 [&](const ModuleLink& link) { return with_anchor(root, page_of(link.module), link.anchor); },
                 [&](const QuizLink& link) { return with_anchor(root, page_of(link.quiz), {}); },
                 [&](const TermLink& link) { return with_anchor(root, "glossary.html", anchor_of(link.term)); },
                 [&](const MediaLink& link) { return std::string(root) + url_path(link.path); },
                 [](const ElsewhereLink&) { return std::string(); }},
      target);
}

bool leaves_the_course(const LinkTarget& target) {
  const auto* link = std::get_if<ExternalLink>(&target);
  return link && (has_scheme(link->url, "https") || has_scheme(link->url, "http"));
}

}  // namespace mooc
