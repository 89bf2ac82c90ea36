// What a quiz's page and data say of its settings: costs before they arise, sections, pools, the time goal, what to
// read again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "package/site_files.h"
#include "render/page_recipes.h"
#include "render/small_course.h"

namespace mooc {
namespace {

using namespace testing_bodies;
using testing::HasSubstr;
using testing::Not;

std::string page(const Course& course, const std::string& path) {
  const auto frame = make_page_frame(course);
  for (const auto& recipe : page_recipes(course))
    if (recipe.path == path) return page_bytes(recipe.make(course, frame, recipe.place), Where::site_only);
  return {};
}

std::string quiz_page_of(const Course& course) { return page(course, "quiz/bilan.html"); }

nlohmann::json quiz_data(const Course& course) {
  const auto script = page(course, "data/course.js");
  const auto begin = script.find('{');
  return nlohmann::json::parse(script.substr(begin, script.rfind(';') - begin)).at("quizzes")[0];
}

TEST(QuizSettingsOnThePage, AreNotSpokenOfWhereTheyAreTheUsualOnes) {
  EXPECT_THAT(quiz_page_of(small_course()), Not(HasSubstr("question-settings")));
  EXPECT_THAT(quiz_page_of(small_course()), Not(HasSubstr("hint-cost")));
  EXPECT_THAT(quiz_page_of(small_course()), HasSubstr("5 questions · réussi à partir de"));
  const auto data = quiz_data(small_course());
  for (const auto* key : {"review", "timeGoal", "pools"}) EXPECT_FALSE(data.contains(key)) << key;
  for (const auto* key : {"hintCost", "attempts", "attemptCost", "required", "tags"})
    EXPECT_FALSE(data.at("questions")[0].contains(key)) << key;
}

TEST(QuizSettingsOnThePage, SayCostsTriesAndNeedBeforeTheQuestionIsAnswered) {
  Course course = small_course();
  Question& first = course.quizzes[0].questions[0];
  first.hint_cost = 12.5;
  first.attempts = 3;
  first.attempt_cost = 25;
  first.required = true;
  const auto html = quiz_page_of(course);
  EXPECT_THAT(html, HasSubstr("</legend>\n<p class=\"question-settings\">Une réponse est nécessaire pour terminer le "
                              "questionnaire. Vous avez 3 essais. Chaque essai après le premier coûte "
                              "25 % des points.</p>\n"));
  EXPECT_THAT(html, HasSubstr("<summary>Un indice <span class=\"hint-cost\">(l’ouvrir coûte 12,5 % des points de "
                              "cette question)</span></summary>"));
  EXPECT_EQ(quiz_data(course).at("questions")[0].dump(),
            R"({"attemptCost":25,"attempts":3,"choices":[{"id":"a","number":1},{"id":"b","number":2}],"hintCost":12.5,)"
            R"("id":"mot","number":1,"points":1,"required":true,"type":"single"})");
}

TEST(QuizSettingsOnThePage, SpeakOfNoTriesWhereAQuizAnswersAtItsEnd) {
  Course course = small_course();
  course.quizzes[0].feedback = FeedbackTime::at_end;
  course.quizzes[0].questions[0].attempts = 3;
  EXPECT_THAT(quiz_page_of(course), Not(HasSubstr("question-settings")));
}

TEST(QuizSettingsOnThePage, PutQuestionsUnderTheirSections) {
  Course course = small_course();
  course.quizzes[0].sections = {{"Écouter & redire", words("D’abord."), 0, {}}, {"Le reste", {}, 2, {}}};
  const auto html = quiz_page_of(course);
  EXPECT_THAT(html, HasSubstr("<section class=\"quiz-section\" aria-labelledby=\"section-1\">\n<h2 "
                              "id=\"section-1\">Écouter &amp; redire</h2>\n<p>D’abord.</p>\n<form class=\"question\""));
  EXPECT_THAT(html, HasSubstr("</form>\n</section>\n<section class=\"quiz-section\" "
                              "aria-labelledby=\"section-2\">\n<h2 id=\"section-2\">Le reste</h2>\n<form"));
  EXPECT_THAT(html, HasSubstr("</form>\n</section>\n<div class=\"quiz-end\""));
}

TEST(QuizSettingsOnThePage, CountWhatIsAskedAndNameTheTimeGoal) {
  Course course = small_course();
  Quiz& quiz = course.quizzes[0];
  quiz.pools = {{"un", 2, {}}};
  for (const std::size_t i : {0, 2, 3}) quiz.questions[i].tags = {"un"};
  quiz.time_goal = 10;
  quiz.review = Review::marks;
  EXPECT_THAT(quiz_page_of(course),
              HasSubstr("4 questions, tirées parmi 5 · prévu pour 10 minutes environ, sans limite · réussi"));
  const auto data = quiz_data(course);
  EXPECT_EQ(data.at("pools").dump(), R"([{"draw":2,"tag":"un"}])");
  EXPECT_EQ(data.at("questions")[2].at("tags").dump(), R"(["un"])");
  EXPECT_EQ(data.at("timeGoal"), 10);
  EXPECT_EQ(data.at("review"), "marks");
}

TEST(WhatToReadAgain, IsTheLessonsThatTrainWhatAQuestionAsks) {
  Course course = small_course();
  course.modules[0].quiz = QuizId{"bilan"};
  const auto html = quiz_page_of(course);
  // «mot» asks 9.2, which the first lesson trains; the others ask nothing, and the whole module is behind them.
  EXPECT_THAT(
      html, HasSubstr("<section class=\"quiz-reread\" data-reread aria-labelledby=\"reread-title\" hidden>\n"
                      "<p class=\"reread-title\" id=\"reread-title\">À relire, si vous le souhaitez\u00a0:</p>\n<ul>\n"
                      "<li data-behind=\"mot plusieurs vrai court nombre\"><a href=\"../lesson/etre-la.html\">"
                      "Être là</a>\n<details class=\"reread-trains\" open><summary>Ce que cette leçon fait travailler"
                      "</summary>\n<ul>\n<li data-behind=\"mot\">Écouter l’autre <span "
                      "class=\"competence-code\">9.2</span></li>\n</ul>\n</details>\n</li>\n"
                      "<li data-behind=\"plusieurs vrai court nombre\"><a href=\"../lesson/reformuler.html\">"
                      "Reformuler</a></li>\n</ul>\n</section>\n"));
}

TEST(WhatToReadAgain, IsTheLessonThatTheQuizFollows) {
  Course course = small_course();
  course.lessons[1].quiz = QuizId{"bilan"};
  const auto html = quiz_page_of(course);
  EXPECT_THAT(html, HasSubstr("<li data-behind=\"mot\"><a href=\"../lesson/etre-la.html\">"));
  EXPECT_THAT(html,
              HasSubstr("<li data-behind=\"plusieurs vrai court nombre\"><a href=\"../lesson/reformuler.html\">"));
}

TEST(WhatToReadAgain, IsNothingForAQuizThatStandsAlone) {
  Course course = small_course();
  course.quizzes[0].questions[0].competences.clear();
  EXPECT_THAT(quiz_page_of(course), Not(HasSubstr("data-reread")));
}

}  // namespace
}  // namespace mooc
