// `mooc explain`: what a rule means, of courses, packages or question banks. Without a name, all rules.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "cli/command.h"
#include "cli/language.h"
#include "cli/terminal.h"
#include "exchange/bank_rules.h"
#include "inspect/package_rules.h"
#include "source/rule_page.h"
#include "source/rules.h"
#include "text/nearest.h"

namespace mooc {
namespace {

struct ExplainFlags {
  std::string rule;
  std::string language;
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc explain                          all rules, by subject\n"
    "  mooc explain image-alt                what [image-alt] means, and how to mend it\n"
    "  mooc explain image-alt --language fr  the same in French";

std::string_view french_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "erreur";
    case Severity::warning:
      return "avertissement";
    case Severity::notice:
      return "remarque";
  }
  return "";
}

template <class AnyRule>
std::string listed(const AnyRule& rule, std::size_t widest, bool in_french) {
  return in_french ? fmt::format("  {:<{}}  {:<13}  {}\n", rule.name, widest, french_name(rule.level), rule.french)
                   : fmt::format("  {:<{}}  {:<7}  {}\n", rule.name, widest, name_of(rule.level), rule.english);
}

void list_rules(bool in_french) {
  std::size_t widest = 0;
  for (const Rule& rule : all_rules()) widest = std::max(widest, rule.name.size());
  for (const PackageRule& rule : package_rules()) widest = std::max(widest, rule.name.size());
  for (const BankRule& rule : bank_rules()) widest = std::max(widest, rule.name.size());
  std::string text;
  for (const RuleSubjectName& subject : rule_subjects) {
    text += fmt::format("{}{}\n", text.empty() ? "" : "\n", in_french ? subject.french : subject.english);
    for (const Rule& rule : all_rules()) {
      if (rule.subject != subject.subject) continue;
      text += listed(rule, widest, in_french);
    }
  }
  text += in_french ? "\nPaquets (mooc validate)\n" : "\nPackages (mooc validate)\n";
  for (const PackageRule& rule : package_rules()) text += listed(rule, widest, in_french);
  text += in_french ? "\nBanques de questions (mooc import, mooc export)\n"
                    : "\nQuestion banks (mooc import, mooc export)\n";
  for (const BankRule& rule : bank_rules()) text += listed(rule, widest, in_french);
  print_text(text);
}

Failure no_such_rule(const std::string& name) {
  std::vector<std::string_view> known;
  for (const Rule& rule : all_rules()) known.push_back(rule.name);
  for (const PackageRule& rule : package_rules()) known.push_back(rule.name);
  for (const BankRule& rule : bank_rules()) known.push_back(rule.name);
  const auto meant = nearest(name, known);
  return {fmt::format("there is no rule «{}»{}; mooc explain lists them all", name,
                      meant ? fmt::format(": did you mean {}", *meant) : "")};
}

int run(const ExplainFlags& flags) {
  const std::string_view language = language_or_system(flags.language);
  if (flags.rule.empty()) {
    list_rules(language == "fr");
    return 0;
  }
  if (const Rule* const rule = find_rule(flags.rule)) {
    print_text(rule_page(*rule, language));
    return 0;
  }
  if (const PackageRule* const rule = find_package_rule(flags.rule)) {
    print_text(package_rule_page(*rule, language));
    return 0;
  }
  if (const BankRule* const rule = find_bank_rule(flags.rule)) {
    print_text(bank_rule_page(*rule, language));
    return 0;
  }
  print_failure(no_such_rule(flags.rule));
  return 2;
}

}  // namespace

void add_explain_command(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("explain", "Say what a rule means and how to mend what it finds");
  const auto flags = std::make_shared<ExplainFlags>();
  command->add_option("RULE", flags->rule, "The name in brackets at the end of a message (default: list all rules)");
  add_language_flag(*command, flags->language, "The language of the page (default: that of the system)");
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] { exit_code = run(*flags); });
}

}  // namespace mooc
