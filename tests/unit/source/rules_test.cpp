// Holds the table of rules against the sources, which alone know what the program tells: every name that a room gives a
// diagnostic is in the table, and every name of the table is given by some room.
#include "source/rules.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "source/rule_page.h"
#include "source_folder.h"
#include "text/utf8.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

std::string sources_of_rooms() {
  std::string all;
  for (const char* const room : {"load", "parse", "check", "package", "build"}) {
    for (const auto& entry : fs::recursive_directory_iterator(mooc::source_folder() / "generator" / room)) {
      std::ifstream in(entry.path(), std::ios::binary);
      all.append(std::istreambuf_iterator<char>(in), {});
    }
  }
  return all;
}

// The names that stand where a diagnostic is made, each with the highest level that its place itself tells: `error(`,
// `warning(` and `notice(` do; functions around them do not, and give the lowest.
std::map<std::string, Severity> told_names() {
  const std::regex place(
      R"re((error|warning|notice|refuse|report|tell|rule =)[ (]\s*(?:(?:link|Severity::[a-z]+),\s*)?"([a-z][a-z0-9-]+)"\s*[,;])re");
  const std::string sources = sources_of_rooms();
  std::map<std::string, Severity> names;
  for (std::sregex_iterator at(sources.begin(), sources.end(), place), end; at != end; ++at) {
    const Severity level = (*at)[1] == "error"     ? Severity::error
                           : (*at)[1] == "warning" ? Severity::warning
                                                   : Severity::notice;
    const auto known = names.emplace((*at)[2], level).first;
    known->second = std::min(known->second, level);  // Severity begins with the highest
  }
  return names;
}

TEST(Rules, EveryNameThatARoomTellsIsInTheTable) {
  std::vector<std::string> unknown;
  for (const auto& [name, level] : told_names()) {
    if (find_rule(name) == nullptr) unknown.push_back(name);
  }
  EXPECT_THAT(unknown, IsEmpty());
}

TEST(Rules, EveryNameOfTheTableIsToldByARoom) {
  const auto told = told_names();
  std::vector<std::string_view> silent;
  for (const Rule& rule : all_rules()) {
    if (!told.contains(std::string(rule.name))) silent.push_back(rule.name);
  }
  EXPECT_THAT(silent, IsEmpty());
}

TEST(Rules, NoneIsToldWithAHigherLevelThanTheTableSays) {
  std::vector<std::string> higher;
  for (const auto& [name, level] : told_names()) {
    const Rule* const rule = find_rule(name);
    if (rule != nullptr && level < rule->level) higher.push_back(name);
  }
  EXPECT_THAT(higher, IsEmpty());
}

TEST(Rules, AreSortedBySubjectAndName) {
  const auto rules = all_rules();
  EXPECT_TRUE(std::is_sorted(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
    return std::tie(a.subject, a.name) < std::tie(b.subject, b.name);
  }));
  std::set<std::string_view> names;
  for (const Rule& rule : rules) EXPECT_TRUE(names.insert(rule.name).second) << rule.name << " stands there twice";
}

TEST(Rules, SayWhatTheyFindOnOneLineInBothLanguages) {
  for (const Rule& rule : all_rules()) {
    for (const std::string_view summary : {rule.english, rule.french}) {
      EXPECT_FALSE(summary.empty()) << rule.name;
      EXPECT_LE(count_characters(summary), 90U) << summary;
      EXPECT_FALSE(summary.ends_with('.')) << summary;
    }
    EXPECT_EQ(rule.french.find('\''), std::string_view::npos) << rule.french << ": the apostrophe is ’";
  }
}

void expect_sections(const Rule& rule, std::string_view language, const std::vector<std::string>& titles) {
  const std::string page(rule_page(rule, language));
  EXPECT_TRUE(page.starts_with(fmt::format("# {}\n\n", rule.name))) << rule.name << " in " << language;
  std::size_t at = 0;
  for (const std::string& title : titles) {
    const std::size_t found = page.find(fmt::format("\n\n## {}\n\n", title), at);
    ASSERT_NE(found, std::string::npos) << rule.name << " in " << language << " has no «" << title << "» in its place";
    at = found + title.size();
  }
}

TEST(Rules, HaveAPageWithAllItsSectionsInBothLanguages) {
  for (const Rule& rule : all_rules()) {
    expect_sections(rule, "fr", {"Ce que c’est", "Pourquoi", "Comment corriger", "Exemple", "Source"});
    expect_sections(rule, "en", {"What", "Why", "How to mend", "Example", "Source"});
  }
}

TEST(Rules, AreFoundByTheirName) {
  ASSERT_NE(find_rule("image-alt"), nullptr);
  EXPECT_EQ(find_rule("image-alt")->english, "a picture has no text alternative");
  EXPECT_EQ(find_rule("image-al"), nullptr);
}

TEST(Rules, HaveASubjectWithAName) {
  for (const Rule& rule : all_rules()) {
    EXPECT_EQ(std::count_if(rule_subjects.begin(), rule_subjects.end(),
                            [&](const RuleSubjectName& entry) { return entry.subject == rule.subject; }),
              1)
        << rule.name;
  }
}

}  // namespace
}  // namespace mooc
