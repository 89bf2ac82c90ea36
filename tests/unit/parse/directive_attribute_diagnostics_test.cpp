// The attributes and titles of directives.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(DirectiveAttributeDiagnostics, CloseTheBraceOfTheAttributes) {
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

TEST(DirectiveAttributeDiagnostics, CloseTheQuoteOfAValue) {
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

TEST(DirectiveAttributeDiagnostics, TakeStraightQuotes) {
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

TEST(DirectiveAttributeDiagnostics, TakeNamesForValues) {
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

TEST(DirectiveAttributeDiagnostics, TakeNamesBeforeQuotes) {
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

TEST(DirectiveAttributeDiagnostics, TakeValuesAfterEquals) {
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

TEST(DirectiveAttributeDiagnostics, AreToldTheNearestAttribute) {
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

TEST(DirectiveAttributeDiagnostics, AreToldTheKnownAttributes) {
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

TEST(DirectiveAttributeDiagnostics, AreToldThatTheyTakeNoAttributes) {
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

TEST(DirectiveAttributeDiagnostics, NeedTheirAttributes) {
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

TEST(DirectiveAttributeDiagnostics, HoldAttributesToTheirTypes) {
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

TEST(DirectiveAttributeDiagnostics, TakeAnAttributeOnce) {
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

TEST(DirectiveAttributeDiagnostics, NeedTheirTitles) {
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

}  // namespace
}  // namespace mooc
