// Holds the rules of packages against the sources of the room that tells them, and against their readers.
#include "inspect/package_rules.h"

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

// Every name that stands as the first argument of a finding.
std::map<std::string, int> told_names() {
  std::map<std::string, int> names;
  const std::regex place(
      R"re((?:error|warning|notice|refuse)\(\s*"([a-z][a-z0-9-]+)",|(?:Severity::[a-z]+|severity),\s*"([a-z0-9-]+)",)re");
  for (const auto& entry : fs::directory_iterator(source_folder() / "generator/inspect")) {
    if (entry.path().filename() == "package_rule_table.h") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (std::sregex_iterator at(text.begin(), text.end(), place), end; at != end; ++at)
      ++names[(*at)[1].matched ? (*at)[1] : (*at)[2]];
  }
  return names;
}

TEST(PackageRules, AreThoseThatTheRoomTells) {
  const auto told = told_names();
  std::vector<std::string> unknown;
  for (const auto& [name, number] : told)
    if (find_package_rule(name) == nullptr) unknown.push_back(name);
  EXPECT_THAT(unknown, IsEmpty());
  std::vector<std::string_view> silent;
  for (const PackageRule& rule : package_rules())
    if (!told.contains(std::string(rule.name))) silent.push_back(rule.name);
  EXPECT_THAT(silent, IsEmpty());
}

TEST(PackageRules, AreSortedAndShareNoNameWithThoseOfCourses) {
  const auto rules = package_rules();
  EXPECT_TRUE(std::is_sorted(rules.begin(), rules.end(),
                             [](const PackageRule& one, const PackageRule& other) { return one.name < other.name; }));
  for (const PackageRule& rule : rules) EXPECT_EQ(find_rule(rule.name), nullptr) << rule.name;
}

TEST(PackageRules, SayWhatTheyFindOnOneLineAndWhyInBothLanguages) {
  for (const PackageRule& rule : package_rules()) {
    for (const std::string_view text : {rule.source, rule.english, rule.english_why, rule.french, rule.french_why})
      EXPECT_FALSE(text.empty()) << rule.name;
    for (const std::string_view summary : {rule.english, rule.french}) {
      EXPECT_LE(count_characters(summary), 90U) << summary;
      EXPECT_FALSE(summary.ends_with('.')) << summary;
    }
    EXPECT_TRUE(rule.english_why.ends_with('.') && rule.french_why.ends_with('.')) << rule.name;
    EXPECT_EQ(rule.french_why.find('\''), std::string_view::npos) << rule.french_why;
  }
}

TEST(PackageRules, HaveAPageInBothLanguages) {
  const PackageRule* const rule = find_package_rule("zip-encrypted");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(
      package_rule_page(*rule, "en"),
      "# zip-encrypted\n\nAn entry is encrypted. Level: error (check of packages, mooc validate).\n\n## Why\n\nNo "
      "platform asks for a password when it imports.\n\n## Source\n\nAPPNOTE.TXT 4.4.4, bit 0.\n");
  EXPECT_EQ(
      package_rule_page(*rule, "fr"),
      "# zip-encrypted\n\nUne entrée est chiffrée. Niveau\u00a0: erreur (contrôle de paquets, mooc validate).\n\n## "
      "Pourquoi\n\nAucune plateforme ne demande un mot de passe à l’import.\n\n## Source\n\nAPPNOTE.TXT 4.4.4, bit "
      "0.\n");
}

}  // namespace
}  // namespace mooc
