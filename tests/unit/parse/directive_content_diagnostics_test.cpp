// What directives must hold, and the alerts of GitHub, which are directives too.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(DirectiveContentDiagnostics, NeedContents) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::note
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: this :::note is empty [directive-content]
    4 | :::note
      | ^^^^^^^
      = help: write its text between the two lines, or remove them
)~");
}

TEST(DirectiveContentDiagnostics, NeedAListForObjectives) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::objectives
Écouter.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: objectives are a list [directive-content]
    4 | :::objectives
      | ^^^^^^^^^^^^^
      = help: begin each with a hyphen: - Reformuler ce que vous avez entendu
)~");
}

TEST(DirectiveContentDiagnostics, NeedANumberedListForSteps) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::steps
- Écouter.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: steps are a numbered list [directive-content]
    4 | :::steps
      | ^^^^^^^^
      = help: begin each with a number: 1. Écouter
)~");
}

TEST(DirectiveContentDiagnostics, NeedOnePictureForAFigure) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::figure[Deux]
![a](a.svg) ![b](b.svg)
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: a figure holds one picture [directive-content]
    4 | :::figure[Deux]
      | ^^^^^^^^^^^^^^^
      = help: write ![What it tells](../media/picture.svg) inside, and other pictures in figures of their own
)~");
}

TEST(DirectiveContentDiagnostics, KnowTheAlertsOfGitHub) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(> [!NOTE]
> Un mot.

> [!REMARQUE]
> Un mot.
)~"),
            "");
}

TEST(DirectiveContentDiagnostics, AreToldTheNearestAlert) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(> [!NOTA]
> Un mot.
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:5: error: there is no alert «NOTA» [alert-unknown]
    4 | > [!NOTA]
      |     ^^^^
      = help: did you mean > [!NOTE]?
)~");
}

TEST(DirectiveContentDiagnostics, AreToldTheKnownAlerts) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(> [!QUESTION]
> Un mot.
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:5: error: there is no alert «QUESTION» [alert-unknown]
    4 | > [!QUESTION]
      |     ^^^^^^^^
      = help: known are: NOTE, TIP, IMPORTANT, WARNING
)~");
}

TEST(DirectiveContentDiagnostics, KeepTheFirstLineOfAnAlertForItsName) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(> [!NOTE] Un mot.
> Un autre.
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:11: error: an alert's first line holds its name alone [alert-title]
    4 | > [!NOTE] Un mot.
      |           ^^^^^^^
      = help: write this text on the next line after >, or as a title: :::note[Un mot.]
)~");
}

}  // namespace
}  // namespace mooc
