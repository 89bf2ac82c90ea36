#include "inspect/package_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "inspect/package_rule_table.h"

namespace mooc {
namespace {

std::string_view level_name(Severity level, bool in_french) {
  switch (level) {
    case Severity::error:
      return in_french ? "erreur" : "error";
    case Severity::warning:
      return in_french ? "avertissement" : "warning";
    case Severity::notice:
      return in_french ? "remarque" : "notice";
  }
  return "";
}

std::string sentence(std::string_view text) {
  std::string whole(text);
  if (!whole.empty() && whole.front() >= 'a' && whole.front() <= 'z')
    whole.front() = static_cast<char>(whole.front() - 'a' + 'A');
  return whole + ".";
}

}  // namespace

std::span<const PackageRule> package_rules() { return package_rule_table; }

const PackageRule* find_package_rule(std::string_view name) {
  const auto found = std::find_if(package_rule_table.begin(), package_rule_table.end(),
                                  [&](const PackageRule& rule) { return rule.name == name; });
  return found == package_rule_table.end() ? nullptr : &*found;
}

std::string package_rule_page(const PackageRule& rule, std::string_view language) {
  const bool in_french = language == "fr";
  return in_french
             ? fmt::format(
                   "# {}\n\n{} Niveau\u00a0: {} (contrôle de paquets, mooc validate).\n\n"
                   "## Pourquoi\n\n{}\n\n## Source\n\n{}.\n",
                   rule.name, sentence(rule.french), level_name(rule.level, true), rule.french_why, rule.source)
             : fmt::format(
                   "# {}\n\n{} Level: {} (check of packages, mooc validate).\n\n"
                   "## Why\n\n{}\n\n## Source\n\n{}.\n",
                   rule.name, sentence(rule.english), level_name(rule.level, false), rule.english_why, rule.source);
}

}  // namespace mooc
