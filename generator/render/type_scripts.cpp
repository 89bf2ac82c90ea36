#include "render/type_scripts.h"

#include <algorithm>
#include <array>

namespace mooc {
namespace {

constexpr std::string_view in_page = {};

// The bundle that knows the type.
std::string_view bundle_of(const Answer& answer) {
  return std::visit(
      overloaded{[](const SingleChoice&) { return in_page; }, [](const MultipleChoice&) { return in_page; },
                 [](const TrueFalse&) { return in_page; }, [](const ShortText&) { return in_page; },
                 [](const Numeric&) { return in_page; }, [](const Placement&) { return std::string_view("places"); },
                 [](const Ordering&) { return std::string_view("order"); },
                 [](const GapText&) { return std::string_view("gaps"); },
                 [](const Hotspot&) { return std::string_view("hotspot"); },
                 [](const Likert&) { return std::string_view("unmarked"); },
                 [](const LongText&) { return std::string_view("unmarked"); }},
      answer);
}

}  // namespace

std::vector<std::string> type_scripts(std::span<const Question> questions) {
  constexpr std::array<std::string_view, 5> bundles{"places", "order", "gaps", "hotspot", "unmarked"};
  std::vector<std::string> paths;
  for (const auto bundle : bundles)
    if (std::any_of(questions.begin(), questions.end(),
                    [&](const Question& question) { return bundle_of(question.answer) == bundle; }))
      paths.push_back("assets/types-" + std::string(bundle) + ".js");
  return paths;
}

std::vector<std::string> type_styles(std::span<const Question> questions) {
  if (type_scripts(questions).empty()) return {};
  return {"assets/types.css"};
}

}  // namespace mooc
