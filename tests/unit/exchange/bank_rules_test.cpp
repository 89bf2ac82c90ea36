// Holds the rules of banks against the sources of the room that tells them, and against their readers.
#include "exchange/bank_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>

#include "source/rules.h"
#include "source_folder.h"
#include "text/utf8.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

// Every rule that the room tells, with the highest level that it is told with.
std::map<std::string, Severity> told_rules() {
  std::map<std::string, Severity> rules;
  const std::regex place(R"re((error|warning|notice)\(\s*"(bank-[a-z-]+)",)re");
  for (const auto& entry : fs::directory_iterator(source_folder() / "generator/exchange")) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (std::sregex_iterator at(text.begin(), text.end(), place), end; at != end; ++at) {
      const Severity level = (*at)[1] == "error"     ? Severity::error
                             : (*at)[1] == "warning" ? Severity::warning
                                                     : Severity::notice;
      const auto known = rules.emplace((*at)[2], level).first;
      known->second = std::min(known->second, level);
    }
  }
  return rules;
}

TEST(BankRules, AreThoseThatTheRoomTells) {
  const auto told = told_rules();
  std::vector<std::string> wrong;
  for (const auto& [name, level] : told) {
    const BankRule* const rule = find_bank_rule(name);
    if (rule == nullptr || rule->level != level) wrong.push_back(name);
  }
  for (const BankRule& rule : bank_rules())
    if (!told.contains(std::string(rule.name))) wrong.emplace_back(rule.name);
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(BankRules, AreSortedAndReadable) {
  const auto rules = bank_rules();
  EXPECT_TRUE(std::is_sorted(rules.begin(), rules.end(),
                             [](const BankRule& one, const BankRule& other) { return one.name < other.name; }));
  for (const BankRule& rule : rules) {
    EXPECT_EQ(find_rule(rule.name), nullptr) << rule.name;
    for (const std::string_view summary : {rule.english, rule.french}) {
      EXPECT_LE(count_characters(summary), 90U) << summary;
      EXPECT_FALSE(summary.ends_with('.')) << summary;
    }
    EXPECT_TRUE(rule.english_why.ends_with('.') && rule.french_why.ends_with('.')) << rule.name;
    EXPECT_EQ(rule.french_why.find('\''), std::string_view::npos) << rule.french_why;
  }
}

TEST(BankRules, HaveAPageInBothLanguages) {
  const BankRule* const rule = find_bank_rule("bank-hint");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(bank_rule_page(*rule, "en"),
            "# bank-hint\n\nWhat it finds: a question has more than one hint.\n\nLevel: warning (mooc import, mooc "
            "export).\n\n"
            "## Why\n\nMoodle shows a hint after each try; here a question has one.\n");
  EXPECT_EQ(
      bank_rule_page(*rule, "fr"),
      "# bank-hint\n\nCe que c’est : une question a plus d’un indice.\n\nNiveau : avertissement (mooc import, mooc "
      "export).\n\n## Pourquoi\n\nMoodle montre un indice après chaque essai ; ici, une question en a un.\n");
}

}  // namespace
}  // namespace mooc
