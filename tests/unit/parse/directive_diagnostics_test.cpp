// The opening lines and fences of directives, and how deep they nest.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(DirectiveDiagnostics, AreToldTheNearestName) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::remarqe
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:4: error: there is no directive «remarqe» [directive-unknown]
    4 | :::remarqe
      |    ^^^^^^^
      = help: did you mean :::remarque?
)~");
}

TEST(DirectiveDiagnostics, AreToldAllNamesWhenNoneIsNear) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::encadre
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:4: error: there is no directive «encadre» [directive-unknown]
    4 | :::encadre
      |    ^^^^^^^
      = help: known are: note, tip, warning, important, objectives, summary, example, case-study, testimony, sensitive, alternative, help, country, reflection, reveal, steps, video, audio, figure, question, scenario, debrief, cards, timeline
)~");
}

TEST(DirectiveDiagnostics, AcceptAliasesWithAccentsAndCapitals) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::Étude-de-cas[Ana]
Un mot.
:::

:::À-RETENIR
Un mot.
:::
)~"),
            "");
}

TEST(DirectiveDiagnostics, MustBeClosed) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(Un mot.

:::note
Un mot.
)~"),
            R"~(course/01-ecoute/02-reformuler.md:6:1: error: this :::note is never closed [directive-unclosed]
    6 | :::note
      | ^^^^^^^
      = help: write ::: alone on a line where it ends
)~");
}

TEST(DirectiveDiagnostics, MustBeClosedInTheirListItem) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(- un

  :::note
  Un mot.
- deux

:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:6:3: error: this :::note is never closed [directive-unclosed]
    6 |   :::note
      |   ^^^^^^^
      = help: write ::: alone on a line where it ends, indented or marked like its opening line
)~");
}

TEST(DirectiveDiagnostics, MustBeClosedInTheirQuote) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(> :::note
> Un mot.

Après.
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:3: error: this :::note is never closed [directive-unclosed]
    4 | > :::note
      |   ^^^^^^^
      = help: write ::: alone on a line where it ends, indented or marked like its opening line
)~");
}

TEST(DirectiveDiagnostics, MustNotBeClosedTwice) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::note
Un mot.
:::

:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:8:1: error: this ::: closes nothing [directive-stray]
    8 | :::
      | ^^^
      = help: remove it, or write the line that opens the directive: :::name
)~");
}

TEST(DirectiveDiagnostics, MustNotBeIndentedAway) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::note
Un mot.
    :::
:::

    :::tip
)~"),
      R"~(course/01-ecoute/02-reformuler.md:6:5: error: this ::: is indented so far that it is text [directive-stray]
    6 |     :::
      |     ^^^
      = help: indent it like the other line of its directive: at the margin, or under the text of a list item
course/01-ecoute/02-reformuler.md:9:5: error: this ::: is indented so far that it is text [directive-stray]
    9 |     :::tip
      |     ^^^
      = help: indent it like the other line of its directive: at the margin, or under the text of a list item
)~");
}

TEST(DirectiveDiagnostics, HaveANameBeforeTheTitle) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::[Titre]
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: a directive has a name [directive-stray]
    4 | :::[Titre]
      | ^^^
      = help: write it after the colons: :::note[Title]
)~");
}

TEST(DirectiveDiagnostics, HaveANameOfLetters) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(::: !
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: this ::: opens nothing [directive-stray]
    4 | ::: !
      | ^^^
      = help: write a name directly after it: :::name[Title]
)~");
}

TEST(DirectiveDiagnostics, KeepTheirTitleInBrackets) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::note Attention au silence
Un mot.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:9: error: this text on the opening line of a directive would be lost [directive-syntax]
    4 | :::note Attention au silence
      |         ^^^^^^^^^^^^^^^^^^^^
      = help: write a title in brackets: :::note[Attention au silence]
)~");
}

TEST(DirectiveDiagnostics, HaveTheTitleBeforeTheAttributes) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::country{code=BE}[Belgique]
Un mot.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:20: error: this text on the opening line of a directive would be lost [directive-syntax]
    4 | :::country{code=BE}[Belgique]
      |                    ^^^^^^^^^^
      = help: the title comes before the attributes: :::country[Title]{key=value}
)~");
}

TEST(DirectiveDiagnostics, HaveNothingAfterTheAttributes) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::country[Belgique]{code=BE} et la suite
Un mot.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:31: error: this text on the opening line of a directive would be lost [directive-syntax]
    4 | :::country[Belgique]{code=BE} et la suite
      |                               ^^^^^^^^^^^
      = help: nothing stands after the attributes: continue on the next line
)~");
}

TEST(DirectiveDiagnostics, CloseTheBracketOfTheTitle) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::note[Titre
Un mot.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:8: error: this bracket is never closed on its line [directive-syntax]
    4 | :::note[Titre
      |        ^
      = help: write ] after the title
)~");
}

TEST(DirectiveDiagnostics, LeaveFencesInCodeAlone) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(```
:::note
:::
```

Et `:::` ou ::: dans une phrase.
)~"),
            "");
}

TEST(DirectiveDiagnostics, LeaveFencesInCommentsAlone) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::note
Un mot.
<!--
:::
-->
Un autre.
:::
)~"),
            "");
}

TEST(DirectiveDiagnostics, AreNotNestedWithoutEnd) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
:::note
Un mot.
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:44:1: error: directives are nested too deeply here [nesting]
   44 | :::note
      | ^^^
      = help: close the ones before it with :::
)~");
}

}  // namespace
}  // namespace mooc
