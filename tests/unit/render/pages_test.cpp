// Whole pages: what every page has, what the data files say, and that no answer is where it must not be.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "package/site_files.h"
#include "render/page_recipes.h"
#include "render/small_course.h"
#include "text/embedded_file.h"

namespace mooc {
namespace {

using namespace testing_bodies;
using testing::HasSubstr;
using testing::Not;

std::vector<RenderedPage> all_pages(const Course& course) {
  const auto frame = make_page_frame(course);
  std::vector<RenderedPage> pages;
  for (const auto& recipe : page_recipes(course)) {
    pages.push_back(recipe.make(course, frame, recipe.place));
    EXPECT_EQ(pages.back().path, recipe.path);
  }
  return pages;
}

std::string bytes_of(const std::vector<RenderedPage>& pages, std::string_view path, Where audience = Where::site_only) {
  for (const auto& page : pages)
    if (page.path == path) return page_bytes(page, audience);
  return {};
}

bool is_html(const RenderedPage& page) { return page.path.ends_with(".html"); }
bool is_shell(const RenderedPage& page) { return page.path.ends_with("shell.html"); }

TEST(RenderPages, GivesEachPageOfTheArchitecture) {
  std::set<std::string> paths;
  for (const auto& page : all_pages(small_course())) paths.insert(page.path);
  EXPECT_EQ(paths,
            (std::set<std::string>{"index.html", "progress.html", "glossary.html", "help.html", "about.html",
                                   "shell.html", "package-shell.html", "module/ecoute.html", "lesson/etre-la.html",
                                   "lesson/reformuler.html", "quiz/bilan.html", "data/course.js", "data/reporting.js",
                                   "data/answers-lesson-etre-la.js", "data/answers-quiz-bilan.js"}));
}

TEST(RenderPages, FramesEveryPageAlike) {
  for (const auto& page : all_pages(small_course())) {
    if (!is_html(page)) continue;
    const auto html = page_bytes(page, Where::site_only);
    SCOPED_TRACE(page.path);
    EXPECT_THAT(html, HasSubstr("<html lang=\"fr\""));
    const std::string frames = is_shell(page) ? "'self' blob:" : "'self'";
    EXPECT_THAT(
        html,
        HasSubstr(
            "content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            "media-src 'self' data:; frame-src " +
            frames + "; base-uri 'none'; form-action 'none'\""));
    EXPECT_THAT(html, Not(HasSubstr("style=")));
    EXPECT_THAT(html, Not(HasSubstr("\x01")));
    if (is_shell(page)) continue;
    EXPECT_THAT(html, HasSubstr("<a class=\"skip-link\" href=\"#main\">Aller au contenu</a>"));
    EXPECT_THAT(html, HasSubstr("<main id=\"main\" tabindex=\"-1\">"));
    const auto heading = html.find("<h1>");
    EXPECT_NE(heading, std::string::npos);
    EXPECT_EQ(html.find("<h1", heading + 1), std::string::npos);
  }
}

TEST(RenderPages, SayThatACourseIsFollowedInOrderBeforeItIsMet) {
  auto course = small_course();
  for (const auto& page : all_pages(course))
    EXPECT_THAT(page_bytes(page, Where::site_only), Not(HasSubstr("in-order\"")));
  course.info.navigation = Navigation::in_order;
  const auto pages = all_pages(course);
  for (const auto* path : {"index.html", "about.html", "module/ecoute.html"})
    EXPECT_THAT(bytes_of(pages, path), HasSubstr("<p class=\"in-order\">Ce cours se suit dans l")) << path;
  for (auto& lesson : course.lessons) lesson.required = false;
  EXPECT_THAT(bytes_of(all_pages(course), "index.html"), Not(HasSubstr("in-order\"")));
}

TEST(RenderPages, SayWhetherNotesCanBeSent) {
  auto course = small_course();
  const auto said = [&](std::string_view path) { return bytes_of(all_pages(course), path); };
  EXPECT_THAT(said("index.html"), HasSubstr("jamais vos notes"));
  EXPECT_THAT(said("about.html"), HasSubstr("Elles ne sont jamais envoyées."));
  course.info.package.reflections = true;
  EXPECT_THAT(said("index.html"), HasSubstr("et vos notes seulement si vous les transmettez"));
  EXPECT_THAT(said("about.html"), Not(HasSubstr("Elles ne sont jamais envoyées.")));
}

TEST(RenderPages, MarkThePagesThatMayNotBeOpenYet) {
  auto course = small_course();
  course.info.navigation = Navigation::in_order;
  const auto pages = all_pages(course);
  EXPECT_THAT(bytes_of(pages, "lesson/etre-la.html"), HasSubstr("<article class=\"lesson\">"));
  EXPECT_THAT(bytes_of(pages, "lesson/reformuler.html"), HasSubstr("<article class=\"lesson\" data-waits>"));
  EXPECT_THAT(bytes_of(pages, "quiz/bilan.html"), HasSubstr("<article class=\"quiz-page\" data-waits>"));
  course.lessons[0].required = false;
  EXPECT_THAT(bytes_of(all_pages(course), "lesson/reformuler.html"), HasSubstr("<article class=\"lesson\">"));
}

TEST(RenderPages, LinksOnlyToFilesThatExist) {
  const auto pages = all_pages(small_course());
  std::set<std::string> paths{"assets/mooc.css", "assets/page.js",     "assets/quiz.js",
                              "assets/shell.js", "assets/progress.js", "data/package.js"};
  for (const auto& page : pages) paths.insert(page.path);
  const std::regex address("(?:href|src)=\"([^\":#]+)(?:#[^\"]*)?\"");
  for (const auto& page : pages) {
    if (!is_html(page) || page.path == "package-shell.html") continue;
    const auto html = page_bytes(page, Where::site_only);
    const std::string folder = page.path.find('/') == std::string::npos ? "" : "../";
    for (std::sregex_iterator at(html.begin(), html.end(), address), end; at != end; ++at) {
      const auto target = (*at)[1].str();
      ASSERT_TRUE(target.starts_with(folder)) << page.path << " " << target;
      EXPECT_TRUE(paths.count(target.substr(folder.size()))) << page.path << " " << target;
    }
  }
}

TEST(RenderPages, LoadsTheKeysOnlyWhereThereAreQuestions) {
  const auto pages = all_pages(small_course());
  EXPECT_THAT(bytes_of(pages, "quiz/bilan.html"),
              HasSubstr("<script defer src=\"../data/course.js\"></script>\n"
                        "<script defer src=\"../assets/page.js\"></script>\n"
                        "<script defer src=\"../data/answers-quiz-bilan.js\"></script>\n"
                        "<script defer src=\"../assets/quiz.js\"></script>\n</head>"));
  EXPECT_THAT(bytes_of(pages, "lesson/reformuler.html"), Not(HasSubstr("data/answers")));
  EXPECT_THAT(bytes_of(pages, "lesson/reformuler.html"), Not(HasSubstr("quiz.js")));
}

TEST(RenderPages, PutsNoAnswerIntoThePagesOfAPackage) {
  for (const auto& page : all_pages(small_course())) {
    if (!is_html(page)) continue;
    EXPECT_THAT(page_bytes(page, Where::package_only), Not(HasSubstr("SECRET"))) << page.path;
    EXPECT_THAT(page_bytes(page, Where::everywhere), Not(HasSubstr("SECRET"))) << page.path;
  }
}

TEST(RenderPages, PutsNoAnswerOfAGradedQuizIntoAnyPage) {
  const auto pages = all_pages(small_course());
  EXPECT_THAT(bytes_of(pages, "quiz/bilan.html"), Not(HasSubstr("SECRET")));
  EXPECT_THAT(bytes_of(pages, "quiz/bilan.html"), HasSubstr("data-without-script"));
  EXPECT_THAT(bytes_of(pages, "lesson/etre-la.html"), HasSubstr("SECRET-practice"));
}

TEST(RenderPages, GivesThePackageAShellThatLooksBelowSite) {
  const auto shell = bytes_of(all_pages(small_course()), "package-shell.html", Where::package_only);
  EXPECT_THAT(
      shell,
      HasSubstr("<script defer src=\"data/package.js\"></script>\n<script defer src=\"site/data/course.js\"></script>\n"
                "<script defer src=\"site/data/reporting.js\"></script>\n"
                "<script defer src=\"site/assets/shell.js\"></script>"));
  EXPECT_THAT(shell, HasSubstr("href=\"site/assets/mooc.css\""));
  EXPECT_THAT(shell, HasSubstr("<a href=\"site/index.html\">"));
}

nlohmann::json object_in(const std::string& script, std::string_view before) {
  EXPECT_TRUE(script.starts_with(before)) << script.substr(0, 80);
  return nlohmann::json::parse(script.substr(before.size(), script.rfind(';') - before.size()));
}

TEST(CourseData, SaysWhatTheScriptNeedsAndNoAnswer) {
  const auto script = bytes_of(all_pages(small_course()), "data/course.js");
  EXPECT_THAT(script, Not(HasSubstr("SECRET")));
  const auto data = object_in(script, "self.moocCourse=");
  EXPECT_EQ(data.at("title"), "L’écoute & vous");
  EXPECT_EQ(data.at("path").dump(),
            R"(["module/ecoute.html","lesson/etre-la.html","lesson/reformuler.html","quiz/bilan.html"])");
  EXPECT_EQ(
      data.at("modules").dump(),
      R"([{"id":"ecoute","lessons":["etre-la","reformuler"],"number":1,"page":"module/ecoute.html","quizzes":["bilan"],"reflections":[],"title":"Écoute active"}])");
  EXPECT_EQ(
      data.at("lessons")[0].dump(),
      R"({"id":"etre-la","minutes":15,"number":1,"page":"lesson/etre-la.html","questions":[{"choices":[{"id":"a","number":1},{"id":"b","number":2}],)"
      R"("id":"essai","number":1,"points":1,"type":"single"}],"reflections":[{"id":"posture","question":"Et vous)"
      "\u202f"
      R"(?"}],"required":true,"title":"Être là"})");
  EXPECT_EQ(data.at("quizzes")[0].at("questions")[2].dump(),
            R"({"choices":[],"id":"vrai","number":1,"points":1,"type":"true-false"})");
  EXPECT_EQ(data.at("quizzes")[0].at("feedback"), "at-once");
  EXPECT_FALSE(data.at("ui").empty());
}

TEST(ReportingData, HoldsWhatOnlyARecordAndTheProfileNeed) {
  Course course = small_course();
  course.competences.categories = {{"1", "Écouter", {{{"1.1"}, "Être là", {}}, {{"1.2"}, "Nobody trains it", {}}}, {}}};
  course.lessons[0].competences = {CompetenceCode{"1.1"}};
  const auto pages = all_pages(course);
  const auto data = object_in(bytes_of(pages, "data/reporting.js"), "self.moocReporting=");
  EXPECT_EQ(data.at("competences").dump(),
            R"([{"category":"Écouter","code":"1.1","lessons":["etre-la"],"text":"Être là"}])");
  EXPECT_EQ(data.at("questions").at("quiz:bilan").at("vrai").dump(),
            "{\"competences\":[],\"prompt\":\"Est-ce vrai\u202f?\"}");
  for (const auto& page : pages) {
    if (!is_html(page)) continue;
    const bool loads = page_bytes(page, Where::everywhere).find("data/reporting.js") != std::string::npos;
    EXPECT_EQ(loads, page.path == "progress.html" || page.path == "package-shell.html") << page.path;
  }
}

TEST(RenderPages, OfferToTakeReflectionsAwayWhereAModuleEndsAndWhereItIsLookedBackOn) {
  const auto offer = [](std::string_view module, std::string_view shown, std::string_view label) {
    return fmt::format(
        "<div class=\"record-action take-away\" data-take-away=\"{}\"{}>\n<button type=\"button\" "
        "class=\"quiet\">{}</button>\n",
        module, shown, label);
  };
  const auto pages = all_pages(small_course());
  const auto of_module = "Emporter mes réflexions de ce module";
  EXPECT_THAT(bytes_of(pages, "lesson/reformuler.html"),
              HasSubstr("</div>\n" + offer("ecoute", " data-with-script hidden", of_module) +
                        "<p class=\"box-foot\">Un document à lire"));
  EXPECT_THAT(bytes_of(pages, "lesson/etre-la.html"), Not(HasSubstr("data-take-away")));  // not the module's last
  EXPECT_THAT(bytes_of(pages, "module/ecoute.html"),
              HasSubstr(offer("ecoute", " data-once-written hidden", of_module)));
  const auto progress = bytes_of(pages, "progress.html");
  EXPECT_THAT(progress, HasSubstr(offer("ecoute", " data-once-written hidden", "Emporter mes réflexions du module 1") +
                                  "</div>\n</section>"));
  EXPECT_THAT(progress, HasSubstr(offer("", "", "Emporter toutes mes réflexions")));
}

TEST(RenderPages, OfferNothingToTakeAwayFromACourseWithoutReflections) {
  auto course = small_course();
  course.lessons.front().body = words("Écouter.");
  course.lessons.front().questions.clear();
  for (const auto& page : all_pages(course))
    EXPECT_THAT(page_bytes(page, Where::site_only), Not(HasSubstr("data-take-away"))) << page.path;
}

TEST(AnswerData, HoldsTheKeyOfEachType) {
  const auto script = bytes_of(all_pages(small_course()), "data/answers-quiz-bilan.js");
  const auto keys = object_in(script, "(self.moocAnswers=self.moocAnswers||{})[\"quiz:bilan\"]=");
  EXPECT_EQ(
      keys.at("mot").dump(),
      R"({"correct":["a"],"explanation":"<p>SECRET-explanation</p>\n","feedback":{"a":"<p>SECRET-a</p>\n","b":"<p>SECRET-b</p>\n"}})");
  EXPECT_EQ(keys.at("vrai").dump(),
            R"({"feedback":{"false":"<p>SECRET-false</p>\n","true":"<p>SECRET-true</p>\n"},"truth":true})");
  EXPECT_EQ(keys.at("court").dump(),
            R"({"accepted":["SECRET-accepted"],"feedback":{"correct":"<p>SECRET-right</p>\n"}})");
  EXPECT_EQ(keys.at("nombre").dump(),
            R"({"feedback":{"correct":"<p>SECRET-number</p>\n"},"maximum":3.5,"minimum":2.5,"unit":"minutes"})");
  EXPECT_THAT(script, Not(HasSubstr("<")));  // so that </script is harmless
}

TEST(RenderPages, AreTheSameEveryTime) {
  const auto course = small_course();
  const auto first = all_pages(course);
  const auto second = all_pages(course);
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].path, second[i].path);
    EXPECT_EQ(page_bytes(first[i], Where::site_only), page_bytes(second[i], Where::site_only));
  }
}

TEST(RenderPages, WorkInEnglishAndWithoutAnythingOptional) {
  Course course;
  course.info.id = "empty";
  course.info.language = "en";
  course.info.title = "Empty";
  const auto pages = all_pages(course);
  EXPECT_THAT(bytes_of(pages, "index.html"), HasSubstr("Start the course"));
  EXPECT_THAT(bytes_of(pages, "help.html"), HasSubstr("This course gives no help line."));
}

TEST(Theme, ReachesThePagesAsAStyleSheetOfItsOwn) {
  auto course = small_course();
  course.info.theme = {{"accent", {"#123456", "#abcdef"}}, {"bad", {"red;}", "url(x)"}}};
  const auto pages = all_pages(course);
  EXPECT_EQ(bytes_of(pages, "assets/theme.css"),
            ":root{--accent:#123456;}\n@media (prefers-color-scheme:dark){:root{--accent:#abcdef;}}\n");
  EXPECT_THAT(bytes_of(pages, "quiz/bilan.html"), HasSubstr("<link rel=\"stylesheet\" href=\"../assets/theme.css\">"));
}

TEST(UiTexts, HaveEveryNameThatATemplateUses) {
  const auto texts = nlohmann::json::parse(embedded_file("ui/fr.json")).at("page");
  const std::regex name("\\{\\{text\\.([a-z0-9-]+)\\}\\}");
  for (const auto& file : embedded_files()) {
    if (!file.name.starts_with("pages/")) continue;
    const std::string bytes(file.bytes);
    for (std::sregex_iterator at(bytes.begin(), bytes.end(), name), end; at != end; ++at)
      EXPECT_TRUE(texts.contains((*at)[1].str())) << file.name << " " << (*at)[1];
  }
}

TEST(UiTexts, AreTheSameInEveryLanguage) {
  const auto french = nlohmann::json::parse(embedded_file("ui/fr.json"));
  const auto english = nlohmann::json::parse(embedded_file("ui/en.json"));
  for (const auto* part : {"page", "runtime"}) {
    for (const auto& entry : french.at(part).items())
      EXPECT_TRUE(english.at(part).contains(entry.key())) << entry.key();
    for (const auto& entry : english.at(part).items())
      EXPECT_TRUE(french.at(part).contains(entry.key())) << entry.key();
  }
}

TEST(UiTexts, WriteDatesAndDurations) {
  const auto texts = ui_texts("fr");
  EXPECT_EQ(written_date(texts, "2025-10-01"), "1er octobre 2025");
  EXPECT_EQ(written_date(texts, "2026-01-15"), "15 janvier 2026");
  EXPECT_EQ(written_date(texts, "bientôt"), "bientôt");
  EXPECT_EQ(written_duration(texts, 1), "1 minute");
  EXPECT_EQ(written_duration(texts, 45), "45 minutes");
  EXPECT_EQ(written_duration(texts, 120), "2 h");
  EXPECT_EQ(written_duration(texts, 125), "2 h 05");
  EXPECT_EQ(written_number(texts, 70), "70");
  EXPECT_EQ(written_number(texts, 2.5), "2,5");
}

}  // namespace
}  // namespace mooc
