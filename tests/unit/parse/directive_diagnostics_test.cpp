// The opening lines, fences and contents of directives.
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
      = help: known are: note, tip, warning, important, objectives, summary, example, case-study, testimony, sensitive, alternative, help, country, reflection, reveal, steps, video, audio, figure, question
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

TEST(DirectiveDiagnostics, CloseTheBraceOfTheAttributes) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::country[Belgique]{code=BE
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:21: error: this brace is never closed on its line [attribute-syntax]
    4 | :::country[Belgique]{code=BE
      |                     ^
      = help: write } after the last attribute
)~");
}

TEST(DirectiveDiagnostics, CloseTheQuoteOfAValue) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::testimony{author="Ana}
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:21: error: this quote is never closed on its line [attribute-syntax]
    4 | :::testimony{author="Ana}
      |                     ^
      = help: write " after the value
)~");
}

TEST(DirectiveDiagnostics, TakeStraightQuotes) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::testimony{author=“Ana”}
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:21: error: “ cannot stand around a value [attribute-syntax]
    4 | :::testimony{author=“Ana”}
      |                     ^
      = help: write straight double quotes: author="…"
)~");
}

TEST(DirectiveDiagnostics, TakeNamesForValues) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::testimony{="Ana"}
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:14: error: a name is missing before this sign [attribute-syntax]
    4 | :::testimony{="Ana"}
      |              ^
      = help: write name=value
)~");
}

TEST(DirectiveDiagnostics, TakeNamesBeforeQuotes) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::testimony{"Ana"}
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:14: error: an attribute has a name [attribute-syntax]
    4 | :::testimony{"Ana"}
      |              ^
      = help: write name=value or name="two words"
)~");
}

TEST(DirectiveDiagnostics, TakeValuesAfterEquals) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::country{code=}
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:16: error: «code» has no value [attribute-syntax]
    4 | :::country{code=}
      |                ^
      = help: write code=value
)~");
}

TEST(DirectiveDiagnostics, AreToldTheNearestAttribute) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::testimony{autor="Ana"}
Un mot.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:14: error: :::testimony has no attribute «autor» [directive-attribute]
    4 | :::testimony{autor="Ana"}
      |              ^^^^^
      = help: did you mean «author»?
)~");
}

TEST(DirectiveDiagnostics, AreToldTheKnownAttributes) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::testimony{couleur=rouge}
Un mot.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:14: error: :::testimony has no attribute «couleur» [directive-attribute]
    4 | :::testimony{couleur=rouge}
      |              ^^^^^^^
      = help: known are: composed, author
)~");
}

TEST(DirectiveDiagnostics, AreToldThatTheyTakeNoAttributes) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::note{couleur=rouge}
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:9: error: :::note has no attribute «couleur» [directive-attribute]
    4 | :::note{couleur=rouge}
      |         ^^^^^^^
      = help: :::note takes no attributes
)~");
}

TEST(DirectiveDiagnostics, NeedTheirAttributes) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::country
Un mot.
:::

:::reflection[Quoi ?]
:::

:::video[Film]
Texte.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: :::country needs «code» [directive-attribute]
    4 | :::country
      | ^^^^^^^^^^
      = help: write {code=BE} at the end of the line
course/01-ecoute/02-reformuler.md:8:1: error: :::reflection needs «id» [directive-attribute]
    8 | :::reflection[Quoi ?]
      | ^^^^^^^^^^^^^^^^^^^^^
      = help: write {id=ma-posture} at the end of the line
course/01-ecoute/02-reformuler.md:11:1: error: :::video needs «src» [directive-attribute]
   11 | :::video[Film]
      | ^^^^^^^^^^^^^^
      = help: write {src=../media/film.mp4} at the end of the line
)~");
}

TEST(DirectiveDiagnostics, HoldAttributesToTheirTypes) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::country{code=be checked=2026-02-30 source=""}
Un mot.
:::

:::reflection[Quoi ?]{id=Moi}
:::

:::video[Film]{src=a.mp4 duration=long captions_language=français}
Texte.
:::

:::testimony{composed=oui}
Un mot.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:17: error: «code» must be a country in two capital letters [directive-attribute]
    4 | :::country{code=be checked=2026-02-30 source=""}
      |                 ^^
      = help: write code=BE
course/01-ecoute/02-reformuler.md:4:28: error: «checked» must be a date as year-month-day [directive-attribute]
    4 | :::country{code=be checked=2026-02-30 source=""}
      |                            ^^^^^^^^^^
      = help: write checked=2026-01-15
course/01-ecoute/02-reformuler.md:4:47: error: «source» must be an address [directive-attribute]
    4 | :::country{code=be checked=2026-02-30 source=""}
      |                                               ^
      = help: write source="https://…"
course/01-ecoute/02-reformuler.md:8:26: error: «id» must be small letters a to z, digits and hyphens, a letter first [directive-attribute]
    8 | :::reflection[Quoi ?]{id=Moi}
      |                          ^^^
      = help: write id=ma-posture
course/01-ecoute/02-reformuler.md:11:35: error: «duration» must be a number of seconds [directive-attribute]
   11 | :::video[Film]{src=a.mp4 duration=long captions_language=français}
      |                                   ^^^^
      = help: write duration=60
course/01-ecoute/02-reformuler.md:11:58: error: «captions_language» must be a language such as fr or fr-CA [directive-attribute]
   11 | :::video[Film]{src=a.mp4 duration=long captions_language=français}
      |                                                          ^^^^^^^^
      = help: write captions_language=fr
course/01-ecoute/02-reformuler.md:15:23: error: «composed» must be a word alone, without a value [directive-attribute]
   15 | :::testimony{composed=oui}
      |                       ^^^
      = help: write composed
)~");
}

TEST(DirectiveDiagnostics, TakeAnAttributeOnce) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::country{code=BE code=FR}
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:20: error: «code» is written twice [directive-attribute]
    4 | :::country{code=BE code=FR}
      |                    ^^^^
      = help: keep one of the two
)~");
}

TEST(DirectiveDiagnostics, NeedTheirTitles) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::sensitive
Un mot.
:::

:::reveal
Un mot.
:::

:::case-study
Un mot.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:1: error: :::sensitive needs a title: what the part contains, in plain words [directive-title]
    4 | :::sensitive
      | ^^^^^^^^^^^^
      = help: write :::sensitive[…]
course/01-ecoute/02-reformuler.md:8:1: error: :::reveal needs a title: what appears when it is opened [directive-title]
    8 | :::reveal
      | ^^^^^^^^^
      = help: write :::reveal[…]
course/01-ecoute/02-reformuler.md:12:1: warning: :::case-study reads better with a title: whose case it is [directive-title]
   12 | :::case-study
      | ^^^^^^^^^^^^^
      = help: write :::case-study[…]
)~");
}

TEST(DirectiveDiagnostics, NeedContents) {
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

TEST(DirectiveDiagnostics, NeedAListForObjectives) {
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

TEST(DirectiveDiagnostics, NeedANumberedListForSteps) {
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

TEST(DirectiveDiagnostics, NeedOnePictureForAFigure) {
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

TEST(DirectiveDiagnostics, KnowTheAlertsOfGitHub) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(> [!NOTE]
> Un mot.

> [!REMARQUE]
> Un mot.
)~"),
            "");
}

TEST(DirectiveDiagnostics, AreToldTheNearestAlert) {
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

TEST(DirectiveDiagnostics, AreToldTheKnownAlerts) {
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

TEST(DirectiveDiagnostics, KeepTheFirstLineOfAnAlertForItsName) {
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
