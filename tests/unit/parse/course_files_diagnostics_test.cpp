// course.yaml, competences.yaml, the glossary and ids.lock.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(CourseFilesDiagnostics, AskForIdentifierVersionTitleAndLanguage) {
  EXPECT_EQ(diagnostics_of("course/course.yaml", R"~(licence: CC0
)~"),
            R"~(course/course.yaml:1:1: error: «id» is missing [missing-key]
    1 | licence: CC0
      | ^^^^^^^
      = help: write a short name that never changes: id: pair-aidance
course/course.yaml:1:1: error: «language» is missing [missing-key]
    1 | licence: CC0
      | ^^^^^^^
      = help: write the language of the texts: language: fr
course/course.yaml:1:1: error: «title» is missing [missing-key]
    1 | licence: CC0
      | ^^^^^^^
      = help: write the title: title: "Marcher à côté"
course/course.yaml:1:1: error: «version» is missing [missing-key]
    1 | licence: CC0
      | ^^^^^^^
      = help: write the version of the course: version: 1.0.0
)~");
}

TEST(CourseFilesDiagnostics, AskForKeysAndValues) {
  EXPECT_EQ(diagnostics_of("course/course.yaml", R"~(- a
)~"),
            R"~(course/course.yaml:1:1: error: course.yaml must be keys and values [wrong-type]
    1 | - a
      | ^^^
      = help: write a line for each key: title: "…"
)~");
}

TEST(CourseFilesDiagnostics, NameTheNearestKnownKey) {
  EXPECT_EQ(diagnostics_of("course/course.yaml", R"~(id: pair
version: 1.0.0
language: fr
title: "Pair"
pass_marc: 70
)~"),
            R"~(course/course.yaml:5:1: error: the course has no «pass_marc» [unknown-key]
    5 | pass_marc: 70
      | ^^^^^^^^^
      = help: did you mean «pass_mark»?
)~");
}

TEST(CourseFilesDiagnostics, HoldFieldsToTheirTypes) {
  EXPECT_EQ(
      diagnostics_of("course/course.yaml", R"~(id: Pair
version: 1.0.0
language: français
title: "Pair"
pass_mark: haut
duration: 0
allow_html: non
authors: Ana
help_lines_date: hier
)~"),
      R"~(course/course.yaml:1:5: error: «Pair» cannot be an identifier: small letters a to z, digits and hyphens, a letter first [identifier]
    1 | id: Pair
      |     ^^^^
      = help: write pair
course/course.yaml:3:11: error: «français» is not the tag of a language [language]
    3 | language: français
      |           ^^^^^^^^
      = help: write language: fr, or fr-CA, en, nl …
course/course.yaml:5:12: error: «pass_mark» must be a percentage [wrong-type]
    5 | pass_mark: haut
      |            ^^^^
      = help: write pass_mark: 70
course/course.yaml:6:11: error: «duration» must be a whole number of minutes [wrong-type]
    6 | duration: 0
      |           ^
      = help: write duration: 240
course/course.yaml:7:13: error: «allow_html» must be true or false [wrong-type]
    7 | allow_html: non
      |             ^^^
      = help: write allow_html: false
course/course.yaml:8:10: error: «authors» must be a list of names [wrong-type]
    8 | authors: Ana
      |          ^^^
      = help: write authors: ["…", "…"]
course/course.yaml:9:18: error: «help_lines_date» must be a date as year-month-day [wrong-type]
    9 | help_lines_date: hier
      |                  ^^^^
      = help: write help_lines_date: 2025-10-01
)~");
}

TEST(CourseFilesDiagnostics, SayWhichWaysThroughACourseThereAre) {
  EXPECT_EQ(
      diagnostics_of("course/course.yaml", R"~(id: pair
version: 1.0.0
language: fr
title: "Pair"
navigation: ordre
)~"),
      R"~(course/course.yaml:5:13: error: «navigation» must be free (every page is open) or in-order (a lesson opens after those before it) [wrong-type]
    5 | navigation: ordre
      |             ^^^^^
      = help: write navigation: in-order
)~");
}

TEST(CourseFilesDiagnostics, AskForWhatHelpLinesNeed) {
  EXPECT_EQ(diagnostics_of("course/course.yaml", R"~(id: pair
version: 1.0.0
language: fr
title: "Pair"
help_lines:
  - country: Belgique
    lines:
      - name: Télé-Accueil
        numero: 107
  - BE
)~"),
            R"~(course/course.yaml:6:5: error: «emergency» is missing [missing-key]
    6 |   - country: Belgique
      |     ^^^^^^^^^^^^^^^^^
      = help: write the emergency number: emergency: "112"
course/course.yaml:6:5: error: «name» is missing [missing-key]
    6 |   - country: Belgique
      |     ^^^^^^^^^^^^^^^^^
      = help: write the country's name: name: Belgique
course/course.yaml:6:14: error: «country» must be a country in two capital letters, or EU [wrong-type]
    6 |   - country: Belgique
      |              ^^^^^^^^
      = help: write country: BE
course/course.yaml:9:9: error: a help line has no «numero» [unknown-key]
    9 |         numero: 107
      |         ^^^^^^
      = help: did you mean «number»?
course/course.yaml:10:5: error: a country of the help lines must be keys and values [wrong-type]
   10 |   - BE
      |     ^^
      = help: write - country: BE
)~");
}

TEST(CourseFilesDiagnostics, AskForColours) {
  EXPECT_EQ(diagnostics_of("course/course.yaml", R"~(id: pair
version: 1.0.0
language: fr
title: "Pair"
theme:
  accent: { light: teal }
  fond: vert
)~"),
            R"~(course/course.yaml:6:11: error: «dark» is missing [missing-key]
    6 |   accent: { light: teal }
      |           ^^^^^^^^^^^^^^^
      = help: write a colour: dark: "#0F5E5C"
course/course.yaml:6:20: error: «teal» is not a colour [wrong-type]
    6 |   accent: { light: teal }
      |                    ^^^^
      = help: write light: "#0F5E5C"
course/course.yaml:7:9: error: the colour «fond» must be keys and values [wrong-type]
    7 |   fond: vert
      |         ^^^^
      = help: write fond: { light: "#0F5E5C", dark: "#7FCFC6" }
)~");
}

TEST(CourseFilesDiagnostics, AskForATextInAList) {
  EXPECT_EQ(
      diagnostics_of("course/course.yaml", R"~(id: pair
version: 1.0.0
language: fr
title: "Pair"
sources:
  - Projet TUTO3 : suite
)~"),
      R"~(course/course.yaml:6:18: error: a colon followed by a space ends a key in YAML, so this text must stand in quotes [yaml-colon]
    6 |   - Projet TUTO3 : suite
      |                  ^
      = help: write - "Projet TUTO3 : suite"
)~");
}

TEST(CourseFilesDiagnostics, AskForCodesTitlesAndTexts) {
  EXPECT_EQ(diagnostics_of("course/competences.yaml", R"~(source: "S"
categories:
  - code: "un"
    items:
      - { code: "1.1" }
      - 1.2
  - 2
)~"),
            R"~(course/competences.yaml:3:5: error: «title» is missing [missing-key]
    3 |   - code: "un"
      |     ^^^^^^^^^^
      = help: write the title: title: "…"
course/competences.yaml:3:12: error: «un» is not a competence code [competence-code]
    3 |   - code: "un"
      |            ^^
      = help: write numbers separated by points, as in competences.yaml: 9.2
course/competences.yaml:5:9: error: «text» is missing [missing-key]
    5 |       - { code: "1.1" }
      |         ^^^^^^^^^^^^^^^
      = help: write what one is able to do: text: "…"
course/competences.yaml:6:9: error: a competence must be keys and values [wrong-type]
    6 |       - 1.2
      |         ^^^
      = help: write - { code: "1.1", text: "…" }
course/competences.yaml:7:5: error: a category must be keys and values [wrong-type]
    7 |   - 2
      |     ^
      = help: write - code: "1"
)~");
}

TEST(CourseFilesDiagnostics, AskForAListOfCategories) {
  EXPECT_EQ(diagnostics_of("course/competences.yaml", R"~(source: "S"
categories: aucune
items: []
)~"),
            R"~(course/competences.yaml:2:13: error: «categories» must be a list of categories [wrong-type]
    2 | categories: aucune
      |             ^^^^^^
      = help: write categories:
                - code: "1"
                  title: "…"
                  items: …
course/competences.yaml:3:1: error: the framework has no «items» [unknown-key]
    3 | items: []
      | ^^^^^
      = help: known are: source, categories
)~");
}

TEST(CourseFilesDiagnostics, AskForAFramework) {
  EXPECT_EQ(diagnostics_of("course/competences.yaml", R"~(- a
)~"),
            R"~(course/competences.yaml:1:1: error: competences.yaml must be keys and values [wrong-type]
    1 | - a
      | ^^^
      = help: write source: and categories:
)~");
}

TEST(CourseFilesDiagnostics, AskForADefinition) {
  EXPECT_EQ(diagnostics_of("course/glossary.md", R"~(## Écoute

## Cadre

Un mot.
)~"),
            R"~(course/glossary.md:1:1: error: the term «Écoute» has no definition [glossary-term]
    1 | ## Écoute
      | ^^^^^^^^^
      = help: write it below the heading
)~");
}

TEST(CourseFilesDiagnostics, WarnOfTextOutsideOfTerms) {
  EXPECT_EQ(diagnostics_of("course/glossary.md", R"~(Un mot.

## Cadre

Un mot.
)~"),
            R"~(course/glossary.md:1:1: warning: this text belongs to no term and is not shown [glossary-text]
    1 | Un mot.
      | ^^^^^^^
      = help: write it below a heading ## Mot, or remove it
)~");
}

TEST(CourseFilesDiagnostics, TakeATermOnce) {
  EXPECT_EQ(diagnostics_of("course/glossary.md", R"~(## Cadre

Un mot.

## cadre

Un autre.
)~"),
            R"~(course/glossary.md:5:1: error: the term «cadre» stands here twice [glossary-term]
    5 | ## cadre
      | ^^^^^^^^
      = help: keep one of the two
)~");
}

TEST(CourseFilesDiagnostics, FindALineThatIsNoEntry) {
  EXPECT_EQ(diagnostics_of("course/ids.lock", R"~(# mooc
lesson/reformuler 3
lesson/ecoute
lesson/a zero
lesson 4
lesson/b 0
)~"),
            R"~(course/ids.lock:3:1: error: this line is no entry [lock-syntax]
    3 | lesson/ecoute
      | ^^^^^^^^^^^^^
      = help: bring it back as it was committed last, for example lesson/reformuler 3
course/ids.lock:4:1: error: this line is no entry [lock-syntax]
    4 | lesson/a zero
      | ^^^^^^^^^^^^^
      = help: bring it back as it was committed last, for example lesson/reformuler 3
course/ids.lock:5:1: error: this line is no entry [lock-syntax]
    5 | lesson 4
      | ^^^^^^^^
      = help: bring it back as it was committed last, for example lesson/reformuler 3
course/ids.lock:6:1: error: this line is no entry [lock-syntax]
    6 | lesson/b 0
      | ^^^^^^^^^^
      = help: bring it back as it was committed last, for example lesson/reformuler 3
)~");
}

TEST(CourseFilesDiagnostics, FindTheMarksOfAMerge) {
  EXPECT_EQ(diagnostics_of("course/ids.lock", R"~(<<<<<<< HEAD
lesson/a 1
=======
lesson/b 1
>>>>>>> other
)~"),
            R"~(course/ids.lock:1:1: error: this is the mark of an unfinished merge [lock-syntax]
    1 | <<<<<<< HEAD
      | ^^^^^^^^^^^^
      = help: keep the lines of both branches and remove the lines <<<<<<<, ======= and >>>>>>>
course/ids.lock:3:1: error: this is the mark of an unfinished merge [lock-syntax]
    3 | =======
      | ^^^^^^^
      = help: keep the lines of both branches and remove the lines <<<<<<<, ======= and >>>>>>>
course/ids.lock:5:1: error: this is the mark of an unfinished merge [lock-syntax]
    5 | >>>>>>> other
      | ^^^^^^^^^^^^^
      = help: keep the lines of both branches and remove the lines <<<<<<<, ======= and >>>>>>>
)~");
}

TEST(CourseFilesDiagnostics, AskForEverythingInAnEmptyFileAtItsOwnPlace) {
  for (const auto* const text : {"", "# à venir\n"}) {
    std::vector<SourceFile> files{make_source_file(0, "course/01-a/01-b.md", "---\n"),
                                  make_source_file(1, "course/course.yaml", text)};
    const auto parsed = parse_document(files[1]);
    ASSERT_EQ(parsed.diagnostics.size(), 4U);
    const bool has_line = *text != '\0';
    EXPECT_EQ(format_diagnostic(files, parsed.diagnostics[0]),
              std::string("course/course.yaml") + (has_line ? ":1:1" : "") +
                  ": error: «id» is missing [missing-key]\n" + (has_line ? "    1 | # à venir\n      | ^\n" : "") +
                  "      = help: write a short name that never changes: id: pair-aidance\n");
  }
}

TEST(CourseFiles, SayHowOneWalksThroughTheCourse) {
  const auto navigation = [](const std::string& line) {
    const auto file =
        make_source_file(0, "course/course.yaml", "id: a\nversion: 1.0.0\nlanguage: fr\ntitle: A\n" + line);
    return std::get<CourseDocument>(parse_document(file).value).info.navigation;
  };
  EXPECT_EQ(navigation("navigation: in-order\n"), Navigation::in_order);
  EXPECT_EQ(navigation("navigation: free\n"), Navigation::free);
  EXPECT_EQ(navigation(""), Navigation::free);
}

TEST(CourseFiles, SayWhereThePassMarkStands) {
  const auto file =
      make_source_file(0, "course/course.yaml", "id: a\nversion: 1.0.0\nlanguage: fr\ntitle: A\npass_mark: 700\n");
  const auto parsed = parse_document(file);
  EXPECT_EQ(file.text(std::get<CourseDocument>(parsed.value).info.pass_mark_span), "700");
}

}  // namespace
}  // namespace mooc
