#include <gtest/gtest.h>

#include "check/sketch.h"
#include "check/source_path.h"

namespace mooc {
namespace {

using sketch::Sketch;

// The one diagnostic for a link to `destination` in a lesson of a small course.
std::string told_about(const std::string& destination) {
  Sketch course;
  Lesson& lesson = course.with_lesson("Voir [ici](" + destination + ").\n");
  course.link(lesson.body, lesson.file, destination);
  Lesson& other = course.lesson("01-ecoute", "02-reformuler.md", "reformuler");
  other.body.headings = {{"quatre-gestes", "Quatre gestes"}, {"essai", "Essai"}};
  course.module("02-crise", "crise");
  course.lesson("02-crise", "01-calme.md", "calme");
  course.quiz("bilan");
  course.modules[0].module.quiz = QuizId{"bilan"};
  course.terms = {{TermId{"ecoute-active"}, "Écoute active", {}, {}}};
  course.media = {{"media/cercle.svg", "", 1, "<svg/>", 0, 0}};
  return course.diagnostics();
}

std::string message(const std::string& destination, const std::string& text) {
  return "course/01-ecoute/01-etre-la.md:4:12: error: " + text.substr(0, text.find('|')) + "\n    4 | Voir [ici](" +
         destination + ").\n      |            " + std::string(destination.size(), '^') +
         "\n      = help: " + text.substr(text.find('|') + 1) + "\n";
}

TEST(CheckLinks, AcceptsEveryKindOfLink) {
  for (const char* const good : {"02-reformuler.md", "02-reformuler.md#essai", "../02-crise/module.md",
                                 "../02-crise/01-calme.md", "./02-reformuler.md", "quiz:bilan",
                                 "../../quizzes/bilan.json", "glossary:ecoute-active", "../glossary.md#ecoute-active",
                                 "../media/cercle.svg", "https://example.org/a:b", "mailto:a@example.org", "tel:112"}) {
    EXPECT_EQ(told_about(good), "") << good;
  }
}

TEST(CheckLinks, SuggestsTheLessonThatIsMeant) {
  EXPECT_EQ(told_about("02-reformler.md"), message("02-reformler.md",
                                                   "there is no file course/01-ecoute/02-reformler.md in the course "
                                                   "[broken-link]|did you mean 02-reformuler.md?"));
}

TEST(CheckLinks, SuggestsTheFileOfThatNameInAnotherFolder) {
  EXPECT_EQ(told_about("01-calme.md"), message("01-calme.md",
                                               "there is no file course/01-ecoute/01-calme.md in the course "
                                               "[broken-link]|did you mean ../02-crise/01-calme.md?"));
}

TEST(CheckLinks, NeverSuggestsThePageItself) {
  EXPECT_EQ(told_about("02-etre-la.md"),
            message("02-etre-la.md",
                    "there is no file course/01-ecoute/02-etre-la.md in the course [broken-link]|"
                    "paths begin at the file that they stand in, for example 02-lesson.md or ../02-module/module.md"));
}

// For a link to a drawing with this text.
std::string told_about_drawing(const std::string& svg) {
  Sketch course;
  Lesson& lesson = course.with_lesson("Voir [ici](../media/c.svg).\n");
  course.link(lesson.body, lesson.file, "../media/c.svg");
  course.media = {{"media/c.svg", "", 1, svg, 0, 0}};
  return course.diagnostics();
}

TEST(CheckLinks, LooksIntoDrawingsThatAreOnlyLinked) {
  EXPECT_EQ(told_about_drawing("<svg><script>x</script></svg>"),
            message("../media/c.svg",
                    "media/c.svg contains a script [svg-script]|remove <script> and attributes such as onload= from "
                    "the drawing, for example by saving it as «plain SVG» in Inkscape"));
  EXPECT_EQ(told_about_drawing("<svg><image href=\"https://x.org/a.png\"/></svg>"),
            "course/01-ecoute/01-etre-la.md:4:12: warning: media/c.svg refers to https://x.org/a.png, which is not "
            "shown inside a page [svg-outside]\n"
            "    4 | Voir [ici](../media/c.svg).\n"
            "      |            ^^^^^^^^^^^^^^\n"
            "      = help: put what it refers to into the drawing itself\n");
}

TEST(CheckLinks, MarksTheMediaToWhichATextLinks) {
  Sketch course;
  Lesson& lesson = course.with_lesson("![](../media/a.png) [b](../media/b.vtt)\n");
  course.image(lesson.body, lesson.file, "../media/a.png");
  course.link(lesson.body, lesson.file, "../media/b.vtt");
  course.media = {{"media/a.png", "", 1, "", 0, 0}, {"media/b.vtt", "", 1, "WEBVTT", 0, 0}};
  const auto checked = course.check();
  const auto& media = checked.value.course.media;
  ASSERT_EQ(media.size(), 2U);
  EXPECT_FALSE(media[0].linked);
  EXPECT_TRUE(media[1].linked);
}

TEST(CheckLinks, ExplainsPathsWhenNothingIsNear) {
  EXPECT_EQ(told_about("tout-autre-chose.md"),
            message("tout-autre-chose.md",
                    "there is no file course/01-ecoute/tout-autre-chose.md in the course [broken-link]|"
                    "paths begin at the file that they stand in, for example 02-lesson.md or ../02-module/module.md"));
  EXPECT_EQ(told_about("/course/a.md"),
            message("/course/a.md",
                    "«/course/a.md» begins with /, but paths begin at the file that they stand in [broken-link]|"
                    "write for example 02-lesson.md or ../02-module/module.md"));
  EXPECT_EQ(
      told_about("../../../a.md"),
      message("../../../a.md", "«../../../a.md» leads out of the course [broken-link]|link to a file of the course"));
}

TEST(CheckLinks, SuggestsTheAnchorThatIsMeant) {
  EXPECT_EQ(
      told_about("02-reformuler.md#quatre-geste"),
      message(
          "02-reformuler.md#quatre-geste",
          "«reformuler» has no heading with the anchor #quatre-geste [broken-anchor]|did you mean #quatre-gestes?"));
  EXPECT_EQ(
      told_about("02-reformuler.md#xyzzy"),
      message(
          "02-reformuler.md#xyzzy",
          "«reformuler» has no heading with the anchor #xyzzy [broken-anchor]|its anchors are: #quatre-gestes #essai"));
  EXPECT_EQ(told_about("#ici"),
            message("#ici",
                    "this page has no heading with the anchor #ici [broken-anchor]|leave out the # and what follows"));
}

TEST(CheckLinks, SuggestsTheTermAndTheQuizThatAreMeant) {
  EXPECT_EQ(told_about("glossary:ecoute-activ"),
            message("glossary:ecoute-activ",
                    "the glossary has no term «ecoute-activ» [unknown-term]|did you mean ecoute-active?"));
  EXPECT_EQ(told_about("glossary:empathie"), message("glossary:empathie",
                                                     "the glossary has no term «empathie» [unknown-term]|explain it in "
                                                     "course/glossary.md under a heading ## Term {#empathie}"));
  EXPECT_EQ(told_about("quiz:bilam"),
            message("quiz:bilam", "there is no quiz «bilam» in quizzes/ [unknown-quiz]|did you mean bilan?"));
  EXPECT_EQ(
      told_about("quiz:autre"),
      message(
          "quiz:autre",
          "there is no quiz «autre» in quizzes/ [unknown-quiz]|the name after quiz: is the \"id\" in the quiz's file"));
}

TEST(CheckLinks, SuggestsTheFileThatIsMeantAmongMedia) {
  EXPECT_EQ(
      told_about("../media/cercles.svg"),
      message(
          "../media/cercles.svg",
          "there is no file course/media/cercles.svg in the course [missing-media]|did you mean ../media/cercle.svg?"));
}

TEST(CheckLinks, RefusesAddressesThatRunSomething) {
  EXPECT_EQ(told_about("javascript:alert(1)"),
            message("javascript:alert(1)",
                    "«javascript:» is no kind of link that a course can have [link-scheme]|use a path, https:, "
                    "mailto:, tel:, quiz: or glossary:"));
}

TEST(CheckLinks, SetsWhereEachLinkLeads) {
  Sketch course;
  Lesson& lesson = course.with_lesson("02-r.md#a ../01-ecoute/module.md quiz:b glossary:t #ici ../media/p%20q.pdf");
  for (const char* const destination :
       {"02-r.md#a", "../01-ecoute/module.md", "quiz:b", "glossary:t", "#ici", "../media/p%20q.pdf"}) {
    course.link(lesson.body, lesson.file, destination);
  }
  lesson.body.headings = {{"ici", "Ici"}};
  course.lesson("01-ecoute", "02-r.md", "r").body.headings = {{"a", "A"}};
  course.quiz("b");
  course.terms = {{TermId{"t"}, "t", {}, {}}};
  course.media = {{"media/p q.pdf", "", 1, "", 0, 0}, {"media/unused.png", "", 1, "", 0, 0}};
  const auto checked = course.check();
  const Course& made = checked.value.course;
  const auto& links = made.lesson(LessonId{"etre-la"}).body.links;
  EXPECT_EQ(std::get<LessonLink>(links[0].target).lesson.value, "r");
  EXPECT_EQ(std::get<LessonLink>(links[0].target).anchor, "a");
  EXPECT_EQ(std::get<ModuleLink>(links[1].target).module.value, "ecoute");
  EXPECT_EQ(std::get<QuizLink>(links[2].target).quiz.value, "b");
  EXPECT_EQ(std::get<TermLink>(links[3].target).term.value, "t");
  EXPECT_EQ(std::get<AnchorLink>(links[4].target).anchor, "ici");
  EXPECT_EQ(std::get<MediaLink>(links[5].target).path, "media/p q.pdf");
  ASSERT_EQ(made.media.size(), 1U) << "media that nobody uses are not published";
  EXPECT_EQ(made.media[0].path, "media/p q.pdf");
}

TEST(CheckLinks, LooksIntoQuestionsAndDefinitions) {
  Sketch course;
  course.with_lesson();
  Quiz& quiz = course.quiz("bilan", 1, "nulle-part.md");
  course.modules[0].module.quiz = QuizId{"bilan"};
  std::get<SingleChoice>(quiz.questions[0].answer).choices[1].feedback.emplace();
  course.link(*std::get<SingleChoice>(quiz.questions[0].answer).choices[1].feedback, quiz.file, "nulle-part.md");
  EXPECT_EQ(
      course.diagnostics(),
      "quizzes/bilan.json:1:17: error: there is no file quizzes/nulle-part.md in the course [broken-link]\n"
      "    1 | { \"id\": \"bilan\" nulle-part.md}\n"
      "      |                 ^^^^^^^^^^^^^\n"
      "      = help: paths begin at the file that they stand in, for example 02-lesson.md or ../02-module/module.md\n");
}

TEST(SourcePath, ResolvesAndRelates) {
  EXPECT_EQ(resolve_path("course/01-a", "../media/b%20c.svg"), "course/media/b c.svg");
  EXPECT_EQ(resolve_path("course/01-a", "./b.md"), "course/01-a/b.md");
  EXPECT_EQ(resolve_path("course/01-a", "100%25.md"), "course/01-a/100%.md");
  EXPECT_EQ(resolve_path("course/01-a", "../../../x"), std::nullopt);
  EXPECT_EQ(relative_path("course/01-a", "course/media/b.svg"), "../media/b.svg");
  EXPECT_EQ(relative_path("course/01-a", "course/01-a/c.md"), "c.md");
  EXPECT_EQ(relative_path("quizzes", "course/media/b.svg"), "../course/media/b.svg");
}

}  // namespace
}  // namespace mooc
