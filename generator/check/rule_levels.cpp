#include "check/rule_levels.h"

#include <algorithm>

#include "source/rules.h"

namespace mooc {
namespace {

bool may_change(const Diagnostic& diagnostic) {
  const Rule* const rule = find_rule(diagnostic.rule);
  if (rule == nullptr || rule->overridable == Overridable::no) return false;
  return rule->overridable == Overridable::yes || diagnostic.severity != Severity::error;
}

}  // namespace

void set_levels(std::vector<Diagnostic>& diagnostics, std::span<const RuleSetting> settings) {
  if (settings.empty()) return;
  const auto is_silent = [&](Diagnostic& diagnostic) {
    const auto setting = std::find_if(settings.begin(), settings.end(),
                                      [&](const RuleSetting& candidate) { return candidate.rule == diagnostic.rule; });
    if (setting == settings.end() || !may_change(diagnostic)) return false;
    if (setting->level) diagnostic.severity = *setting->level;
    return !setting->level;
  };
  diagnostics.erase(std::remove_if(diagnostics.begin(), diagnostics.end(), is_silent), diagnostics.end());
}

}  // namespace mooc
