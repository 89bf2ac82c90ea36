#include "report/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "source/rule_page.h"

namespace mooc {
namespace {

using nlohmann::json;
using testing::HasSubstr;

// Two files, the first with characters of two and four bytes before the place, and a name that addresses cannot hold.
struct Found {
  std::vector<SourceFile> sources{
      make_source_file(0, "course/01-été 100%/01-a.md", "---\ntitle: é 🎈 ![](a.svg)\n"),
      make_source_file(1, "quizzes/b.json", "{\n}\n"),
  };
  std::vector<Diagnostic> diagnostics{
      error("image-alt", sources[0].span(19, 29), "picture without a text alternative",
            "write one: 100 %,\nor say <so>"),
      notice("help-lines-old", sources[1].span(0, 3), "old"),
  };
  [[nodiscard]] Findings findings() const { return {sources, diagnostics, {}}; }
};

TEST(FindingsAsJson, HoldEveryFindingWithItsPlace) {
  EXPECT_EQ(findings_as_json(Found().findings()),
            R"({"mooc":")" MOOC_VERSION R"(","form":1,"failure":null,"counts":{"errors":1,"warnings":0,"notices":1},)"
            R"("findings":[{"level":"error","rule":"image-alt","message":"picture without a text alternative",)"
            R"("help":"write one: 100 %,\nor say \u003cso\u003e","file":"course/01-été 100%/01-a.md",)"
            R"("begin":{"line":2,"column":12},"end":{"line":2,"column":22}},)"
            R"({"level":"notice","rule":"help-lines-old","message":"old","help":"","file":"quizzes/b.json",)"
            R"("begin":{"line":1,"column":1},"end":{"line":2,"column":2}}]})"
            "\n");
}

TEST(FindingsAsJson, AreThereWhereNothingWasFound) {
  EXPECT_EQ(findings_as_json({}),
            R"({"mooc":")" MOOC_VERSION
            R"(","form":1,"failure":null,"counts":{"errors":0,"warnings":0,"notices":0},"findings":[]})"
            "\n");
}

TEST(FindingsAsJson, SayWhyTheCourseCouldNotBeRead) {
  EXPECT_EQ(findings_as_json({{}, {}, "there is no folder «course/»"}),
            R"({"mooc":")" MOOC_VERSION R"(","form":1,"failure":"there is no folder «course/»",)"
            R"("counts":{"errors":0,"warnings":0,"notices":0},"findings":[]})"
            "\n");
}

TEST(FindingsAsGithubCommands, AreOneLineEachWithTheirSignsEscaped) {
  EXPECT_EQ(findings_as_github_commands(Found().findings(), ""),
            "::error file=course/01-été 100%25/01-a.md,line=2,col=12,endLine=2,endColumn=21,title=image-alt::"
            "picture without a text alternative%0Awrite one: 100 %25,%0Aor say <so>\n"
            "::notice file=quizzes/b.json,line=1,endLine=2,title=help-lines-old::old\n");
}

TEST(FindingsAsGithubCommands, NameFilesAsTheWorkflowSeesThem) {
  const Found found;
  const Findings second{found.sources, std::span(found.diagnostics).subspan(1), {}};
  EXPECT_EQ(findings_as_github_commands(second, "cours: un, deux"),
            "::notice file=cours%3A un%2C deux/quizzes/b.json,line=1,endLine=2,title=help-lines-old::old\n");
}

TEST(FindingsAsGithubCommands, MarkAPointAsItsCharacter) {
  const Found found;
  const std::vector point{warning("yaml-comment", found.sources[0].span(4, 4), "cut")};
  EXPECT_EQ(findings_as_github_commands({found.sources, point, {}}, ""),
            "::warning file=course/01-été 100%25/01-a.md,line=2,col=1,endLine=2,endColumn=1,title=yaml-comment::cut\n");
}

TEST(FindingsAsGithubCommands, AreEmptyWhereNothingWasFoundAndTellAFailure) {
  EXPECT_EQ(findings_as_github_commands({}, ""), "");
  EXPECT_EQ(findings_as_github_commands({{}, {}, "no folder: 100%\nnone"}, ""),
            "::error title=mooc::no folder: 100%25%0Anone\n");
}

constexpr std::string_view sarif_opening =
    R"({"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",)"
    R"("version":"2.1.0","runs":[{"tool":{"driver":{"name":"mooc","version":")" MOOC_VERSION R"(","rules":[)";

TEST(FindingsAsSarif, AreThereWhereNothingWasFound) {
  EXPECT_EQ(findings_as_sarif({}, "/cours/à lire"),
            std::string(sarif_opening) + R"(]}},"invocations":[{"executionSuccessful":true}],)"
                                         R"("originalUriBaseIds":{"COURSE":{"uri":"file:///cours/%C3%A0%20lire/"}},)"
                                         R"("columnKind":"unicodeCodePoints","results":[]}]})"
                                         "\n");
}

TEST(FindingsAsSarif, SayWhyTheCourseCouldNotBeRead) {
  EXPECT_EQ(findings_as_sarif({{}, {}, "there is no folder course/"}, "/c"),
            std::string(sarif_opening) +
                R"(]}},"invocations":[{"executionSuccessful":false,"toolExecutionNotifications":)"
                R"([{"level":"error","message":{"text":"there is no folder course/"}}]}],)"
                R"("originalUriBaseIds":{"COURSE":{"uri":"file:///c/"}},)"
                R"("columnKind":"unicodeCodePoints","results":[]}]})"
                "\n");
}

TEST(FindingsAsSarif, HoldEveryFindingWithItsPlaceAndItsRule) {
  const std::string text = findings_as_sarif(Found().findings(), "/c");
  EXPECT_THAT(
      text,
      HasSubstr(R"("results":[{"ruleId":"image-alt","ruleIndex":0,"level":"error",)"
                R"("message":{"text":"picture without a text alternative\nwrite one: 100 %,\nor say \u003cso\u003e"},)"
                R"("locations":[{"physicalLocation":{"artifactLocation":)"
                R"({"uri":"course/01-%C3%A9t%C3%A9%20100%25/01-a.md","uriBaseId":"COURSE"},)"
                R"("region":{"startLine":2,"startColumn":12,"endLine":2,"endColumn":22}}}]},)"
                R"({"ruleId":"help-lines-old","ruleIndex":1,"level":"note","message":{"text":"old"},)"
                R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"quizzes/b.json","uriBaseId":"COURSE"},)"
                R"("region":{"startLine":1,"startColumn":1,"endLine":2,"endColumn":2}}}]}]}]})"));
  const json rules = json::parse(text)["runs"][0]["tool"]["driver"]["rules"];
  const std::string page(rule_page(*find_rule("image-alt"), "en"));
  EXPECT_EQ(rules[0], (json{{"id", "image-alt"},
                            {"shortDescription", {{"text", "a picture has no text alternative"}}},
                            {"help", {{"text", page}, {"markdown", page}}},
                            {"defaultConfiguration", {{"level", "error"}}}}));
  EXPECT_EQ(rules[1]["id"], "help-lines-old");
  EXPECT_EQ(rules[1]["defaultConfiguration"]["level"], "note");
  EXPECT_EQ(rules.size(), 2U);
}

}  // namespace
}  // namespace mooc
