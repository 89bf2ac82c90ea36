// Questions as HTML (architecture.md, "Questions in HTML"), and their answers where they belong.
#include <gtest/gtest.h>

#include "package/site_files.h"
#include "render/write_question.h"
#include "render/written.h"

namespace mooc {
namespace {

using namespace testing_bodies;

struct Written {
  std::string site, package;
};

Written question_html(const Question& question, const QuestionPlace& place) {
  const auto course = small_course();
  const auto frame = make_page_frame(course);
  Html html(frame.typography);
  const Body none;
  BodyWriter page{course, frame, none, html, "../"};
  write_question(page, question, place);
  const RenderedPage rendered{"quiz/x.html", std::move(html).take_parts(), {}};
  return {page_bytes(rendered, Where::site_only), page_bytes(rendered, Where::package_only)};
}

constexpr QuestionPlace graded{.owner = "quiz:bilan", .practice = false, .number = 1, .count = 10};
constexpr QuestionPlace practice{.owner = "lesson:etre-la", .practice = true};

std::string form(std::string_view id, std::string_view type, std::string_view legend, std::string_view controls) {
  return "<form class=\"question\" novalidate id=\"question-" + std::string(id) + "\" data-question=\"" +
         std::string(id) + "\" data-type=\"" + std::string(type) +
         "\" data-owner=\"quiz:bilan\">\n<fieldset>\n<legend><span class=\"question-number\">"
         "Question 1 sur 10</span> <span class=\"question-prompt\">" +
         std::string(legend) + "</span></legend>\n" + std::string(controls) +
         "</fieldset>\n<div class=\"question-actions\" data-with-script hidden><button type=\"submit\" data-check>"
         "Vérifier ma réponse</button></div>\n<div class=\"question-feedback\" data-feedback "
         "role=\"status\"></div>\n</form>\n";
}

std::string choice_html(std::string_view question, std::string_view id, std::string_view input,
                        std::string_view words) {
  const auto name = "choice-" + std::string(question) + "-" + std::string(id);
  return "<div class=\"choice\" data-choice=\"" + std::string(id) + "\"><input type=\"" + std::string(input) +
         "\" id=\"" + name + "\" name=\"answer\" value=\"" + std::string(id) + "\"><label for=\"" + name + "\">" +
         std::string(words) + "</label><div class=\"choice-feedback\" data-choice-feedback></div></div>\n";
}

TEST(WriteQuestion, OffersSingleChoicesAsRadioButtons) {
  const auto html = question_html(question("mot", "Quel mot ?", two_choices()), graded);
  EXPECT_EQ(html.site, form("mot", "single", "Quel mot\u202f?",
                            "<div class=\"choices\">\n" + choice_html("mot", "a", "radio", "Oui") +
                                choice_html("mot", "b", "radio", "Non") + "</div>\n"));
  EXPECT_EQ(html.site, html.package);
}

TEST(WriteQuestion, SaysThatSeveralChoicesMayBeRight) {
  const auto html = question_html(question("mot", "Quels mots ?", MultipleChoice{two_choices().choices}), graded);
  EXPECT_EQ(
      html.site,
      form("mot", "multiple", "Quels mots\u202f?",
           "<p class=\"question-how\">Plusieurs réponses peuvent être justes.</p>\n<div class=\"choices\">\n" +
               choice_html("mot", "a", "checkbox", "Oui") + choice_html("mot", "b", "checkbox", "Non") + "</div>\n"));
}

TEST(WriteQuestion, NamesTheChoicesOfAStatement) {
  const auto html = question_html(question("v", "Vrai ?", TrueFalse{}), graded);
  EXPECT_EQ(html.site, form("v", "true-false", "Vrai\u202f?",
                            "<div class=\"choices\">\n" + choice_html("v", "true", "radio", "Vrai") +
                                choice_html("v", "false", "radio", "Faux") + "</div>\n"));
}

TEST(WriteQuestion, AsksForANumberWithItsUnit) {
  const auto html = question_html(question("n", "Combien ?", Numeric{2, 4, "minutes", {}}), graded);
  EXPECT_EQ(
      html.site,
      form("n", "numeric", "Combien\u202f?",
           "<div class=\"answer-field\"><label for=\"answer-n\">Votre réponse <span "
           "class=\"unit\">(minutes)</span></label> "
           "<input type=\"text\" id=\"answer-n\" name=\"answer\" autocomplete=\"off\" inputmode=\"decimal\"></div>\n"));
}

TEST(WriteQuestion, AsksForAWord) {
  const auto html = question_html(question("m", "Un mot ?", ShortText{{"x"}, {}, false, false}), graded);
  EXPECT_EQ(
      html.site,
      form("m", "short", "Un mot\u202f?",
           "<div class=\"answer-field\"><label for=\"answer-m\">Votre réponse</label> "
           "<input type=\"text\" id=\"answer-m\" name=\"answer\" autocomplete=\"off\" spellcheck=\"false\"></div>\n"));
}

TEST(WriteQuestion, KeepsOnlyTheFirstParagraphOfAPromptInItsLegend) {
  auto long_one = question("mot", "", TrueFalse{});
  long_one.prompt = BodyBuilder().paragraph("Lisez.").paragraph("Puis choisissez.").take();
  long_one.hint = words("Au début.");
  const auto html = question_html(long_one, graded).site;
  EXPECT_NE(html.find("<span class=\"question-prompt\">Lisez.</span></legend>\n<div class=\"question-more\">\n"
                      "<p>Puis choisissez.</p>\n</div>\n"),
            std::string::npos);
  EXPECT_NE(html.find("<details class=\"hint\"><summary>Un indice</summary>\n<p>Au début.</p>\n</details>\n"),
            std::string::npos);
}

TEST(WriteQuestion, GivesTheAnswerOfAPracticeQuestionToTheSiteAlone) {
  auto asked = question("essai", "Essai ?", two_choices());
  asked.explanation = words("Parce que.");
  const auto html = question_html(asked, practice);
  const std::string answer =
      "<details class=\"question-answer\" data-without-script><summary>Voir la réponse</summary>\n<ul "
      "class=\"answers\">\n"
      "<li><p><strong>Oui\u00a0:</strong> Oui</p>\n<p>SECRET-a</p>\n</li>\n"
      "<li><p><strong>Pas tout à fait\u00a0:</strong> Non</p>\n<p>SECRET-b</p>\n</li>\n</ul>\n<p>Parce "
      "que.</p>\n</details>\n";
  const auto place = html.site.find(answer);
  ASSERT_NE(place, std::string::npos) << html.site;
  auto without = html.site;
  without.erase(place, answer.size());
  EXPECT_EQ(without, html.package);
}

TEST(WriteAnswer, SaysANumberAsTheLanguageWritesIt) {
  const auto html = question_html(question("n", "Combien ?", Numeric{2.5, 3.5, "minutes", {}}), practice).site;
  EXPECT_NE(html.find("<p><strong>Réponse\u00a0:</strong> entre 2,5 et 3,5 minutes</p>\n"), std::string::npos) << html;
}

}  // namespace
}  // namespace mooc
