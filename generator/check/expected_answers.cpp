#include "check/expected_answers.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/comparable.h"
#include "text/number.h"

namespace mooc {
namespace {

class ExpectedAnswers {
 public:
  ExpectedAnswers(const Question& question, std::vector<Diagnostic>& diagnostics)
      : question_(question), diagnostics_(diagnostics) {}

  void check(const ShortText& text) const {
    const Strictness strictness{text.case_sensitive, text.accents_matter};
    std::vector<std::string> before = text.accepted;
    for (const TextPattern& pattern : text.expected) {
      const auto first = std::find_if(before.begin(), before.end(), [&](const std::string& other) {
        return comparable(other, strictness) == comparable(pattern.text, strictness);
      });
      if (first != before.end())
        tell(pattern.text, *first,
             R"(remove one of the two, or say what tells them apart: "case_sensitive" or "accents_matter")");
      before.push_back(pattern.text);
    }
  }

  void check(const Numeric& numeric) const {
    std::vector<NumberPattern> before;
    before.push_back({numeric.minimum, numeric.maximum, 100, {}});
    for (const NumberPattern& pattern : numeric.expected) {
      const auto first = std::find_if(before.begin(), before.end(), [&](const NumberPattern& other) {
        return other.minimum <= pattern.minimum && pattern.maximum <= other.maximum;
      });
      if (first != before.end()) tell(range(pattern), range(*first), "put the narrower range first, or remove it");
      before.push_back(pattern);
    }
  }

 private:
  static std::string range(const NumberPattern& pattern) {
    return pattern.minimum == pattern.maximum
               ? format_number(pattern.minimum)
               : fmt::format("{} to {}", format_number(pattern.minimum), format_number(pattern.maximum));
  }

  void tell(const std::string& expected, const std::string& first, std::string help) const {
    diagnostics_.push_back(warning(
        "expected-never-met", question_.span,
        fmt::format("in the question «{}», the expected answer «{}» is never met: «{}» comes first and takes it",
                    question_.id.value, expected, first),
        std::move(help)));
  }

  const Question& question_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check_expected_answers(const Question& question, std::vector<Diagnostic>& diagnostics) {
  const ExpectedAnswers answers(question, diagnostics);
  if (const auto* text = std::get_if<ShortText>(&question.answer)) answers.check(*text);
  if (const auto* numeric = std::get_if<Numeric>(&question.answer)) answers.check(*numeric);
  if (const auto* gaps = std::get_if<GapText>(&question.answer))
    for (const Gap& gap : gaps->gaps)
      if (gap.offered.empty()) answers.check(gap.typed);
}

}  // namespace mooc
