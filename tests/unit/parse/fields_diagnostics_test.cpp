// Typed fields of front matter and data files.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(FieldsDiagnostics, NameTheNearestKnownKey) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
competance: [9.2]
)~"),
            R"~(course/01-ecoute/02-reformuler.md:3:1: error: a lesson has no «competance» [unknown-key]
    3 | competance: [9.2]
      | ^^^^^^^^^^
      = help: did you mean «competences»?
)~");
}

TEST(FieldsDiagnostics, ListTheKnownKeysWhenNoneIsNear) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
couleur: rouge
)~"),
            R"~(course/01-ecoute/02-reformuler.md:3:1: error: a lesson has no «couleur» [unknown-key]
    3 | couleur: rouge
      | ^^^^^^^
      = help: known are: title, id, duration, competences, objectives, quiz, summary, required
)~");
}

TEST(FieldsDiagnostics, AskForATitle) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(id: reformuler
)~"),
            R"~(course/01-ecoute/02-reformuler.md:1:1: error: «title» is missing [missing-key]
    1 | ---
      | ^^^
      = help: write the title: title: "Reformuler sans interpréter"
)~");
}

TEST(FieldsDiagnostics, AskForATitleThatIsNotEmpty) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title:
)~"),
            R"~(course/01-ecoute/02-reformuler.md:2:1: error: «title» is empty [missing-key]
    2 | title:
      | ^^^^^
      = help: write the title: title: "Reformuler sans interpréter"
)~");
}

TEST(FieldsDiagnostics, AskForAWholeNumber) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
duration: un quart d’heure
)~"),
            R"~(course/01-ecoute/02-reformuler.md:3:11: error: «duration» must be a whole number of minutes [wrong-type]
    3 | duration: un quart d’heure
      |           ^^^^^^^^^^^^^^^^
      = help: write duration: 15
)~");
}

TEST(FieldsDiagnostics, AskForAWholeNumberWithoutFraction) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
duration: 1.5
)~"),
            R"~(course/01-ecoute/02-reformuler.md:3:11: error: «duration» must be a whole number of minutes [wrong-type]
    3 | duration: 1.5
      |           ^^^
      = help: write duration: 15
)~");
}

TEST(FieldsDiagnostics, RefuseANumberBelowTheLeast) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
duration: 0
)~"),
            R"~(course/01-ecoute/02-reformuler.md:3:11: error: «duration» must be a whole number of minutes [wrong-type]
    3 | duration: 0
      |           ^
      = help: write duration: 15
)~");
}

TEST(FieldsDiagnostics, RefuseANumberInQuotes) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: A
duration: "15"
)~"),
      R"~(course/01-ecoute/02-reformuler.md:3:11: error: «duration» must be a whole number of minutes, and not a text in quotes [wrong-type]
    3 | duration: "15"
      |           ^^^^
      = help: write duration: 15
)~");
}

TEST(FieldsDiagnostics, AskForAList) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: A
competences: 9.2
)~"),
      R"~(course/01-ecoute/02-reformuler.md:3:14: error: «competences» must be a list of competence codes [wrong-type]
    3 | competences: 9.2
      |              ^^^
      = help: write competences: [9.2, 9.3]
)~");
}

TEST(FieldsDiagnostics, AskForCompetenceCodes) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
competences: [9.2, neuf, 9.]
)~"),
            R"~(course/01-ecoute/02-reformuler.md:3:20: error: «neuf» is not a competence code [competence-code]
    3 | competences: [9.2, neuf, 9.]
      |                    ^^^^
      = help: write numbers separated by points, as in competences.yaml: 9.2
course/01-ecoute/02-reformuler.md:3:26: error: «9.» is not a competence code [competence-code]
    3 | competences: [9.2, neuf, 9.]
      |                          ^^
      = help: write numbers separated by points, as in competences.yaml: 9.2
)~");
}

TEST(FieldsDiagnostics, AskForTrueOrFalse) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
required: oui
)~"),
            R"~(course/01-ecoute/02-reformuler.md:3:11: error: «required» must be true or false [wrong-type]
    3 | required: oui
      |           ^^^
      = help: write required: true
)~");
}

TEST(FieldsDiagnostics, AskForATextWhereAListStands) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: [A, B]
)~"),
            R"~(course/01-ecoute/02-reformuler.md:2:8: error: «title» must be a text [wrong-type]
    2 | title: [A, B]
      |        ^^^^^^
      = help: write one text in quotes: "…"
)~");
}

TEST(FieldsDiagnostics, AskForATextInAListWhereAMapStands) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
objectives:
  - [a]
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:5: error: an objective must be keys and values [wrong-type]
    4 |   - [a]
      |     ^^^
      = help: write - text: "Reformuler ce que vous avez entendu"
)~");
}

TEST(FieldsDiagnostics, ReadKeysInsideObjectives) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
objectives:
  - texte: Écouter
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:5: error: an objective has no «texte» [unknown-key]
    4 |   - texte: Écouter
      |     ^^^^^
      = help: did you mean «text»?
)~");
}

TEST(FieldsDiagnostics, RefuseAnIdentifierWithCapitals) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: A
id: Écoute Active
)~"),
      R"~(course/01-ecoute/02-reformuler.md:3:5: error: «Écoute Active» cannot be an identifier: small letters a to z, digits and hyphens, a letter first [identifier]
    3 | id: Écoute Active
      |     ^^^^^^^^^^^^^
      = help: write ecoute-active
)~");
}

TEST(FieldsDiagnostics, RefuseAnIdentifierWithoutLetters) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: A
id: "12"
)~"),
      R"~(course/01-ecoute/02-reformuler.md:3:6: error: «12» cannot be an identifier: small letters a to z, digits and hyphens, a letter first [identifier]
    3 | id: "12"
      |      ^^
      = help: write n12
)~");
}

TEST(FieldsDiagnostics, AskForANameThatCanIdentifyALesson) {
  EXPECT_EQ(
      diagnostics_of("course/01-ecoute/02-Écouter.md", R"~(---
title: A
---
)~"),
      R"~(course/01-ecoute/02-Écouter.md:1:1: error: the name «Écouter» cannot identify a lesson: small letters a to z, digits and hyphens, a letter first [identifier]
    1 | ---
      | ^^^
      = help: write id: ecouter, or rename the file
)~");
}

TEST(FieldsDiagnostics, AskForANameThatCanIdentifyAModule) {
  EXPECT_EQ(
      diagnostics_of("course/01-Écoute active/module.md", R"~(---
title: A
---
)~"),
      R"~(course/01-Écoute active/module.md:1:1: error: the name «Écoute active» cannot identify a module: small letters a to z, digits and hyphens, a letter first [identifier]
    1 | ---
      | ^^^
      = help: write id: ecoute-active, or rename the file
)~");
}

TEST(FieldsDiagnostics, RefuseRequiredInAModule) {
  EXPECT_EQ(diagnostics_of("course/01-ecoute/module.md", R"~(---
title: A
required: true
---
)~"),
            R"~(course/01-ecoute/module.md:3:1: error: a module has no «required» [unknown-key]
    3 | required: true
      | ^^^^^^^^
      = help: known are: title, id, duration, competences, objectives, quiz, summary
)~");
}

}  // namespace
}  // namespace mooc
