#include "report/report_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/report_writer.h"
#include "report/sample_course.h"
#include "text/embedded_file.h"

namespace mooc {
namespace {

using testing::HasSubstr;
using testing::Not;

const ReportOrigin origin{.today = "2026-01-31", .program = "mooc 1.2.3"};

std::string page_of(const Course& course, std::vector<Diagnostic> diagnostics = {}) {
  const std::vector<SourceFile> sources{make_source_file(0, "course/<a>.md", "---\ntitle: x\n")};
  return report_page(course, sources, diagnostics, origin);
}

TEST(ReportPage, SaysWhatTheCourseIsMadeOf) {
  const std::string page = page_of(sample::course());
  EXPECT_THAT(page, HasSubstr("<html lang=\"fr\">"));
  EXPECT_THAT(page, HasSubstr("<h1>Marcher à côté</h1>"));
  EXPECT_THAT(page, HasSubstr("<dt>leçons</dt><dd>2</dd>"));
  EXPECT_THAT(page, HasSubstr("<dt>mots à lire</dt><dd>12</dd>"));
  EXPECT_THAT(page, HasSubstr("<dt>compétences travaillées</dt><dd>2 sur 3</dd>"));
  EXPECT_THAT(page, HasSubstr("<dt>poids des médias</dt><dd>2,5\u00a0Mo</dd>"));
  EXPECT_THAT(page, HasSubstr("<dt>mémoire du parcours, en caractères</dt><dd>120 sur 3\u202f500</dd>"));
  EXPECT_THAT(page, HasSubstr("<dt>points relevés à la vérification</dt><dd>aucun</dd>"));
  EXPECT_THAT(page, HasSubstr("Fait le 31 janvier 2026, version 1.0.0 du cours, mooc 1.2.3."));
}

TEST(ReportPage, NamesItemsThatAreNotTrainedOrNotAsked) {
  Course course = sample::course();
  course.lessons[0].questions.clear();
  const std::string page = page_of(course);
  EXPECT_THAT(page,
              HasSubstr("<h3>Ni travaillées ni évaluées (1)\u00a0:</h3>\n<ul>\n<li><span class=\"code\">2.1</span> "
                        "Connaître un réseau</li>\n</ul>"));
  EXPECT_THAT(page,
              HasSubstr("<h3>Travaillées, jamais évaluées (1)\u00a0:</h3>\n<ul>\n<li><span class=\"code\">1.2</span> "
                        "Se taire</li>\n</ul>"));
}

TEST(ReportPage, HasARowOfTheMatrixForEachItem) {
  EXPECT_THAT(page_of(sample::course()),
              HasSubstr("<tr><th scope=\"row\"><span class=\"code\">1.1</span> Reformuler</th>"
                        "<td class=\"begins\">1</td><td class=\"none\">0</td><td>2</td>"
                        "<td class=\"begins none\">0</td><td class=\"none\">0</td><td class=\"none\">0</td>"
                        "<td class=\"begins\">1</td><td class=\"none\">0</td><td>2</td>"
                        "<td class=\"state begins\">complète</td></tr>\n"));
}

TEST(ReportPage, ReadsTheMatrixAsAListToo) {
  EXPECT_THAT(page_of(sample::course()),
              HasSubstr("<li><span class=\"code\">2.1</span> Connaître un réseau<br>jamais travaillée"
                        "<br>Exercices\u00a0: Être là (1)</li>"));
}

TEST(ReportPage, EscapesWhatComesFromTheCourse) {
  Course course = sample::course();
  course.info.title = "<script>alert(1)</script> & \"co\"";
  course.lessons[0].title = "</td><img src=x>";
  course.media[0].path = "media/<b>.svg";
  course.lessons[0].body.images[0].media = "media/<b>.svg";
  const std::string page = page_of(course, {warning("rule", {0, 0, 3}, "a <b> & c", "write <i>")});
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, HasSubstr("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;</h1>"));
  EXPECT_THAT(page, HasSubstr("media/&lt;b&gt;.svg"));
  EXPECT_THAT(page,
              HasSubstr("<td>avertissement</td><td class=\"place\">course/&lt;a&gt;.md:1:1</td><td class=\"words\">"
                        "<p lang=\"en\">a &lt;b&gt; &amp; c</p><p lang=\"en\">write &lt;i&gt;</p></td>"
                        "<td><code>rule</code></td>"));
}

TEST(ReportPage, TellsOnlyTheMistakesOfACourseWithAnError) {
  Course course;
  course.info.title = "Cassé";
  course.info.language = "fr";
  const std::string page = page_of(course, {error("broken-link", {0, 4, 5}, "there is no page", "write one")});
  EXPECT_THAT(page, HasSubstr("<p>1 erreur.</p>"));
  EXPECT_THAT(page, HasSubstr("course/&lt;a&gt;.md:2:1"));
  EXPECT_THAT(page, HasSubstr("le reste du rapport viendra quand tout sera corrigé"));
  EXPECT_THAT(page, Not(HasSubstr("id=\"coverage\"")));
}

TEST(ReportPage, AllowsItsOwnStyleByHashAndNothingElse) {
  const std::string page = page_of(sample::course());
  EXPECT_THAT(page, HasSubstr("content=\"default-src 'none'; style-src 'sha256-" +
                              std::string(embedded_file("report/report.css.sha256")) +
                              "'; img-src data:; base-uri 'none'; form-action 'none'\""));
  EXPECT_THAT(page, HasSubstr("<style>" + std::string(embedded_file("report/report.css")) + "</style>"));
  EXPECT_THAT(page, Not(HasSubstr("style=")));
}

TEST(ReportPage, SaysThatThereIsNoReadingLevelForALanguageWithoutFormula) {
  Course course = sample::course();
  course.info.language = "de";
  const std::string page = page_of(course);
  EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(page, HasSubstr("<dt>reading ease</dt><dd>–</dd>"));
  EXPECT_THAT(page, HasSubstr("mooc knows no formula for the language of this course (de)"));
}

TEST(ReportPage, NamesTheFormulaOfTheCourseLanguage) {
  Course course = sample::course();
  EXPECT_THAT(page_of(course), HasSubstr("L. Kandel et A. Moles"));
  course.info.language = "en-GB";
  EXPECT_THAT(page_of(course), HasSubstr("R. Flesch, “A new readability yardstick”"));
}

TEST(ReportWriter, WritesNumbersAsTheLanguageDoes) {
  const ReportWriter french("fr");
  EXPECT_EQ(french.grouped(1234567), "1\u202f234\u202f567");
  EXPECT_EQ(french.grouped(999), "999");
  EXPECT_EQ(french.decimal(-3.25), "-3,2");
  EXPECT_EQ(french.size(1), "1 octet");
  EXPECT_EQ(french.size(12'499), "12\u00a0Ko");
  EXPECT_EQ(french.size(1'449'000), "1,4\u00a0Mo");
  const ReportWriter english("en");
  EXPECT_EQ(english.grouped(1234567), "1,234,567");
  EXPECT_EQ(english.size(1'449'000), "1.4\u00a0MB");
}

TEST(ReportTexts, AreTheSameInEveryLanguage) {
  const auto french = nlohmann::json::parse(embedded_file("report/fr.json")).at("page");
  const auto english = nlohmann::json::parse(embedded_file("report/en.json")).at("page");
  std::vector<std::string> only_one;
  for (const auto& entry : french.items())
    if (!english.contains(entry.key())) only_one.push_back(entry.key());
  for (const auto& entry : english.items())
    if (!french.contains(entry.key())) only_one.push_back(entry.key());
  EXPECT_THAT(only_one, testing::IsEmpty());
}

}  // namespace
}  // namespace mooc
