#include "render/extras.h"

#include <algorithm>
#include <array>

#include "render/scenario_data.h"
#include "render/type_scripts.h"

namespace mooc {
namespace {

bool has(const Body& body, DirectiveKind kind) {
  return std::any_of(body.directives.begin(), body.directives.end(),
                     [kind](const Directive& directive) { return directive.kind == kind; });
}

template <class Page>
std::vector<std::string> scripts(const Page& page, std::vector<std::string> more) {
  auto all = type_scripts(page.questions);
  all.insert(all.end(), more.begin(), more.end());
  if (has(page.body, DirectiveKind::cards)) all.push_back("assets/cards.js");
  return all;
}

template <class Page>
std::vector<std::string> styles(const Page& page) {
  auto all = type_styles(page.questions);
  constexpr std::array styled{DirectiveKind::scenario, DirectiveKind::cards, DirectiveKind::timeline};
  if (std::any_of(styled.begin(), styled.end(), [&](DirectiveKind kind) { return has(page.body, kind); }))
    all.push_back("assets/scenario.css");
  return all;
}

}  // namespace

std::vector<std::string> scripts_of(const Lesson& lesson) {
  if (lesson.scenarios.empty()) return scripts(lesson, {});
  return scripts(lesson, {scenarios_path(lesson.id), "assets/scenario.js"});
}
std::vector<std::string> styles_of(const Lesson& lesson) { return styles(lesson); }
std::vector<std::string> scripts_of(const Module& module) { return scripts(module, {}); }
std::vector<std::string> styles_of(const Module& module) { return styles(module); }

}  // namespace mooc
