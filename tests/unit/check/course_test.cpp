// What holds for the course as a whole: order, identifiers, the way through it, competences, marks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/sketch.h"

namespace mooc {
namespace {

using sketch::Sketch;
using testing::ElementsAre;

template <class Things>
std::vector<std::string> ids(const Things& things) {
  std::vector<std::string> all;
  for (const auto& thing : things) all.push_back(thing.id.value);
  return all;
}

std::vector<std::string> path_of(const Course& course) {
  std::vector<std::string> stops;
  for (const Stop& stop : course.path)
    stops.push_back(std::visit([](const auto& place) { return place.id.value; }, stop));
  return stops;
}

TEST(CheckCourse, PutsModulesLessonsAndQuizzesInTheirOrder) {
  Sketch sketch;
  sketch.module("10-dix", "dix");
  sketch.module("02-deux", "deux").quiz = QuizId{"fin"};
  sketch.lesson("10-dix", "01-z.md", "z").quiz = QuizId{"apres-z"};
  sketch.lesson("02-deux", "sans-numero.md", "sans-numero");
  sketch.lesson("02-deux", "10-b.md", "b");
  sketch.lesson("02-deux", "9-a.md", "a");
  sketch.quiz("apres-z");
  sketch.quiz("fin");
  const auto checked = sketch.check();
  const Course& course = checked.value.course;
  EXPECT_TRUE(checked.diagnostics.empty());
  EXPECT_THAT(ids(course.modules), ElementsAre("deux", "dix"));
  EXPECT_THAT(ids(course.lessons), ElementsAre("a", "b", "sans-numero", "z"));
  EXPECT_THAT(ids(course.quizzes), ElementsAre("fin", "apres-z"));
  EXPECT_THAT(path_of(course), ElementsAre("deux", "a", "b", "sans-numero", "fin", "dix", "z", "apres-z"));
  EXPECT_EQ(course.lesson(LessonId{"z"}).module.value, "dix");
  EXPECT_EQ(course.module(ModuleId{"deux"}).lessons.size(), 3U);
}

TEST(CheckCourse, SortsTheGlossaryAsTheLanguageDoes) {
  Sketch sketch;
  sketch.with_lesson();
  for (const char* const word : {"Zèle", "Écoute", "Equipe", "Empathie"})
    sketch.terms.push_back({TermId{word}, word, {}, {}});
  const auto checked = sketch.check();
  EXPECT_THAT(ids(checked.value.course.glossary), ElementsAre("Écoute", "Empathie", "Equipe", "Zèle"));
  EXPECT_EQ(checked.value.course.term(TermId{"Equipe"}).word, "Equipe");
}

TEST(CheckCourse, TakesTheDurationAsWrittenOrAddsUpTheLessons) {
  Sketch sketch;
  sketch.with_lesson().duration = 12;
  sketch.lesson("01-ecoute", "02-b.md", "b").duration = 8;
  EXPECT_EQ(sketch.check().value.course.minutes, 20);
  sketch.info.duration = 240;
  EXPECT_EQ(sketch.check().value.course.minutes, 240);
}

TEST(CheckCourse, SaysThatCourseYamlIsMissing) {
  Sketch sketch;
  sketch.with_lesson();
  CheckInput input;
  for (auto& document : sketch.lessons) input.documents.emplace_back(document);
  for (auto& document : sketch.modules) input.documents.emplace_back(document);
  input.sources = sketch.sources;
  const auto checked = check_course(std::move(input));
  ASSERT_TRUE(has_errors(checked.diagnostics));
  EXPECT_EQ(
      format_diagnostic(sketch.sources, checked.diagnostics[0]),
      "course/course.yaml:1:1: error: the file course/course.yaml is missing [course-yaml-missing]\n"
      "    1 | id: cours\n"
      "      | ^\n"
      "      = help: write it; it needs at least these lines: id: my-course, version: 1.0.0, language: fr, title: …\n");
}

TEST(CheckCourse, SaysWhatAnEmptyCourseNeeds) {
  Sketch sketch;
  EXPECT_EQ(sketch.diagnostics(),
            "course/course.yaml:1:5: error: the course has no module [course-empty]\n"
            "    1 | id: cours\n"
            "      |     ^^^^^\n"
            "      = help: make a folder course/01-name with module.md and a lesson 01-name.md\n");
}

TEST(CheckCourse, WarnsOfAModuleWithoutLessons) {
  Sketch sketch;
  sketch.with_lesson();
  sketch.module("02-crise", "crise");
  EXPECT_EQ(sketch.diagnostics(),
            "course/02-crise/module.md:2:8: warning: the module «crise» has no lesson [module-empty]\n"
            "    2 | title: crise\n"
            "      |        ^^^^^\n"
            "      = help: write a lesson into its folder, for example 01-name.md, or remove the folder\n");
}

TEST(CheckCourse, AsksOnceForTheModuleOfLessons) {
  Sketch sketch;
  sketch.with_lesson();
  sketch.lesson("02-crise", "01-a.md", "a");
  sketch.lesson("02-crise", "02-b.md", "b");
  EXPECT_EQ(sketch.diagnostics(),
            "course/02-crise/01-a.md:1:1: error: the folder course/02-crise has lessons but no module.md "
            "[module-file-missing]\n"
            "    1 | ---\n"
            "      | ^\n"
            "      = help: write course/02-crise/module.md; it begins with three lines: ---, title: …, ---\n");
}

TEST(CheckIdentifiers, NamesTheFirstOfTwoWithOneName) {
  Sketch sketch;
  sketch.with_lesson();
  sketch.lesson("01-ecoute", "02-encore.md", "etre-la");
  EXPECT_EQ(sketch.diagnostics(),
            "course/01-ecoute/02-encore.md:2:8: error: the lesson «etre-la» exists already, in "
            "course/01-ecoute/01-etre-la.md, line 2 [duplicate-id]\n"
            "    2 | title: etre-la\n"
            "      |        ^^^^^^^\n"
            "      = help: write another one into its front matter: id: another-name\n");
}

TEST(CheckIdentifiers, LooksAtEveryKind) {
  Sketch sketch;
  Lesson& lesson = sketch.with_lesson(":::reflection{id=moi} :::reflection{id=moi }");
  for (const int nth : {1, 2})
    sketch::open_directive(lesson.body, DirectiveKind::reflection, {},
                           {{"id", "moi", sketch.place(lesson.file, "moi", nth)}});
  lesson.questions = {sketch::single("q", 2), sketch::single("q", 2)};
  std::get<SingleChoice>(lesson.questions[0].answer).choices[1].id.value = "c1";
  Quiz& quiz = sketch.quiz("bilan");
  sketch.modules[0].module.quiz = quiz.id;
  sketch.quizzes.push_back(quiz);
  sketch.terms = {{TermId{"t"}, "t", {}, {}}, {TermId{"t"}, "u", {}, {}}};
  sketch.framework.categories = {
      {CompetenceCode{"1"}, "", {{CompetenceCode{"1.1"}, "", {}}, {CompetenceCode{"1.1"}, "", {}}}, {}}};
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : sketch.check().diagnostics) {
    if (diagnostic.rule == "duplicate-id")
      messages.push_back(diagnostic.message.substr(0, diagnostic.message.find(" exists")));
  }
  EXPECT_THAT(messages, testing::UnorderedElementsAre("the reflection «moi»", "the question «q»", "the choice «c1»",
                                                      "the quiz «bilan»", "the term «t»", "the competence code «1.1»"));
}

TEST(CheckPath, SuggestsTheQuizThatIsMeant) {
  Sketch sketch;
  Lesson& lesson = sketch.with_lesson("quiz: bilam\n");
  lesson.quiz = QuizId{"bilam"};
  lesson.quiz_span = sketch.place(lesson.file, "bilam");
  sketch.quiz("bilan");
  EXPECT_EQ(
      sketch.diagnostics(),
      "course/01-ecoute/01-etre-la.md:4:7: error: there is no quiz «bilam» in quizzes/ [unknown-quiz]\n"
      "    4 | quiz: bilam\n"
      "      |       ^^^^^\n"
      "      = help: did you mean bilan?\n"
      "quizzes/bilan.json:1:9: error: no page places the quiz «bilan», so nobody can take it, and yet it counts in the "
      "mark [quiz-not-placed]\n"
      "    1 | { \"id\": \"bilan\" }\n"
      "      |         ^^^^^^^\n"
      "      = help: write quiz: bilan into the front matter of a lesson or module, or \"practice\": true into the "
      "quiz "
      "so that it does not count\n");
}

// A quiz that no page places, in a course whose lesson links to it or not.
std::string told_about_unplaced(bool practice, bool linked) {
  Sketch sketch;
  Lesson& lesson = sketch.with_lesson("Voir [le quiz](quiz:bilan).\n");
  if (linked) sketch.link(lesson.body, lesson.file, "quiz:bilan");
  sketch.quiz("bilan").practice = practice;
  return sketch.diagnostics();
}

std::string unplaced_message(const std::string& severity_and_text, const std::string& more_help) {
  return "quizzes/bilan.json:1:9: " + severity_and_text +
         " [quiz-not-placed]\n"
         "    1 | { \"id\": \"bilan\" }\n"
         "      |         ^^^^^^^\n"
         "      = help: write quiz: bilan into the front matter of a lesson or module" +
         more_help + "\n";
}

constexpr const char* or_practice = ", or \"practice\": true into the quiz so that it does not count";
constexpr const char* on_nobodys_way = "warning: no page places the quiz «bilan», so it is on nobody's way";

TEST(CheckPath, RefusesAQuizThatCountsAndThatNobodyCanTake) {
  EXPECT_EQ(
      told_about_unplaced(false, false),
      unplaced_message("error: no page places the quiz «bilan», so nobody can take it, and yet it counts in the mark",
                       or_practice));
}

TEST(CheckPath, WarnsOfAQuizToWhichOnlyALinkLeads) {
  EXPECT_EQ(told_about_unplaced(false, true), unplaced_message(on_nobodys_way, or_practice));
}

TEST(CheckPath, WarnsOfPracticeThatNoPagePlaces) {
  EXPECT_EQ(told_about_unplaced(true, false), unplaced_message(on_nobodys_way, ""));
}

TEST(CheckPath, SaysNothingOfAQuizWhoseFileCouldNotBeRead) {
  Sketch sketch;
  sketch.with_lesson().quiz = QuizId{"bilan"};
  sketch.quizzes.emplace_back();
  EXPECT_EQ(sketch.diagnostics(), "");
}

TEST(CheckPath, RefusesASecondPlaceForAQuiz) {
  Sketch sketch;
  sketch.with_lesson().quiz = QuizId{"bilan"};
  Lesson& other = sketch.lesson("01-ecoute", "02-b.md", "b", "quiz: bilan\n");
  other.quiz = QuizId{"bilan"};
  other.quiz_span = sketch.place(other.file, "bilan");
  sketch.quiz("bilan");
  EXPECT_EQ(sketch.diagnostics(),
            "course/01-ecoute/02-b.md:4:7: error: the quiz «bilan» is already placed by «etre-la» [quiz-twice]\n"
            "    4 | quiz: bilan\n"
            "      |       ^^^^^\n"
            "      = help: a quiz has one place; elsewhere link to it: [text](quiz:bilan)\n");
}

std::string told_about_code(const std::string& code, bool framework = true) {
  Sketch sketch;
  Lesson& lesson = sketch.with_lesson("competences: [" + code + "]\n");
  lesson.competences = {CompetenceCode{code}};
  lesson.competence_spans = {sketch.place(lesson.file, code)};
  sketch.has_framework = framework;
  sketch.framework.categories = {
      {CompetenceCode{"9"}, "", {{CompetenceCode{"9.1"}, "", {}}, {CompetenceCode{"9.2"}, "", {}}}, {}}};
  return sketch.diagnostics();
}

std::string code_message(const std::string& code, const std::string& text, const std::string& help) {
  return "course/01-ecoute/01-etre-la.md:4:15: error: " + text + " [unknown-competence]\n    4 | competences: [" +
         code + "]\n      |               " + std::string(code.size(), '^') + "\n      = help: " + help + "\n";
}

TEST(CheckCompetences, AcceptsItemsOfTheFramework) { EXPECT_EQ(told_about_code("9.2"), ""); }

TEST(CheckCompetences, SuggestsTheItemThatIsMeant) {
  EXPECT_EQ(told_about_code("9.22"),
            code_message("9.22", "course/competences.yaml has no item «9.22»", "did you mean 9.2?"));
  EXPECT_EQ(told_about_code("3.1.4.5"), code_message("3.1.4.5", "course/competences.yaml has no item «3.1.4.5»",
                                                     "codes are those of the items there, for example 9.1"));
}

TEST(CheckCompetences, AsksForAnItemInsteadOfACategory) {
  EXPECT_EQ(told_about_code("9"), code_message("9", "course/competences.yaml has no item «9»",
                                               "«9» is a category: name one of its items, 9.1 to 9.2"));
}

TEST(CheckCompetences, AsksForAFramework) {
  EXPECT_EQ(told_about_code("9.2", false),
            code_message("9.2", "«9.2» names a competence, but there is no course/competences.yaml",
                         "write the framework there: source, then categories with code, title and items"));
}

// `wrong`: what is to be pointed to, written behind the id; empty for the id itself.
std::string told_about_quiz(const std::string& wrong, void (*change)(Quiz&, SourceSpan)) {
  Sketch sketch;
  sketch.with_lesson().quiz = QuizId{"bilan"};
  Quiz& quiz = sketch.quiz("bilan", 1, wrong);
  change(quiz, sketch.place(quiz.file, wrong));
  return sketch.diagnostics();
}

std::string quiz_message(const std::string& wrong, const std::string& text, const std::string& help) {
  const std::string mark = wrong.empty() ? "        ^^^^^^^" : std::string(16, ' ') + std::string(wrong.size(), '^');
  return "quizzes/bilan.json:1:" + std::string(wrong.empty() ? "9" : "17") + ": error: " + text +
         "\n    1 | { \"id\": \"bilan\" " + wrong + "}\n      | " + mark + "\n      = help: " + help + "\n";
}

TEST(CheckMarks, RefusesWhatCannotBeCounted) {
  EXPECT_EQ(told_about_quiz("120",
                            [](Quiz& quiz, SourceSpan place) {
                              quiz.pass_mark = 120;
                              quiz.pass_mark_span = place;
                            }),
            quiz_message("120", "the pass mark 120 is no percentage [pass-mark]",
                         "write a number from 0 to 100, for example 70"));
  EXPECT_EQ(told_about_quiz("-1",
                            [](Quiz& quiz, SourceSpan place) {
                              quiz.weight = -1;
                              quiz.weight_span = place;
                            }),
            quiz_message("-1", "the quiz «bilan» has the weight -1 [quiz-weight]",
                         "write 0 or more; 1 is usual, 2 counts twice"));
  EXPECT_EQ(
      told_about_quiz("", [](Quiz& quiz, SourceSpan) { quiz.questions.clear(); }),
      quiz_message("", "the quiz «bilan» has no questions [quiz-empty]", "write at least one into \"questions\""));
  EXPECT_EQ(
      told_about_quiz("true",
                      [](Quiz& quiz, SourceSpan place) {
                        quiz.required = quiz.practice = true;
                        quiz.required_span = place;
                      }),
      quiz_message("true",
                   "the quiz «bilan» is practice and required at once, but practice is never marked [quiz-required]",
                   "remove \"required\" or \"practice\""));
  EXPECT_EQ(told_about_quiz("0",
                            [](Quiz& quiz, SourceSpan place) {
                              quiz.questions[0].points = 0;
                              quiz.questions[0].points_span = place;
                            }),
            quiz_message("0", "the question «q1» gives 0 points [question-points]", "write 0.001 or more; 1 is usual"));
}

TEST(CheckMarks, RefusesAPassMarkOfTheCourseThatNobodyReaches) {
  Sketch sketch;
  sketch.with_lesson();
  sketch.info.pass_mark = 700;
  sketch.info.pass_mark_span = sketch.place(sketch.file("course/pass.yaml", "pass_mark: 700\n"), "700");
  EXPECT_EQ(sketch.diagnostics(),
            "course/pass.yaml:1:12: error: the pass mark 700 is no percentage [pass-mark]\n"
            "    1 | pass_mark: 700\n"
            "      |            ^^^\n"
            "      = help: write a number from 0 to 100, for example 70\n");
}

TEST(CheckMarks, RefusesAQuestionThatNoRecordCanHold) {
  Sketch sketch;
  sketch.with_lesson();
  Module& module = sketch.modules[0].module;
  module.questions.push_back(sketch::single("q", 2));
  module.questions[0].span = module.span;
  EXPECT_EQ(sketch.diagnostics(),
            "course/01-ecoute/module.md:2:8: error: the introduction of a module keeps no answers, so a question "
            "cannot stand here [question-in-module]\n"
            "    2 | title: ecoute\n"
            "      |        ^^^^^^\n"
            "      = help: move it into a lesson of the module\n");
}

}  // namespace
}  // namespace mooc
