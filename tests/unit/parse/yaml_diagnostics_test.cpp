// What YAML misreads or explains badly, told in an author's words.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(YamlDiagnostics, ShowsTheQuotedLineForAColonInATitle) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: Écouter : l'art
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:16: error: a colon followed by a space ends a key in YAML, so this text must stand in quotes [yaml-colon]
    2 | title: Écouter : l'art
      |                ^
      = help: write title: "Écouter : l'art"
)~");
}

TEST(YamlDiagnostics, ShowsTheQuotedLineForAColonInAListItem) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: A
objectives:
  - Écouter : l'art
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:13: error: a colon followed by a space ends a key in YAML, so this text must stand in quotes [yaml-colon]
    4 |   - Écouter : l'art
      |             ^
      = help: write - "Écouter : l'art"
)~");
}

TEST(YamlDiagnostics, ShowsTheQuotedLineForAColonAtTheEnd) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: Écouter :
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:16: error: a colon followed by a space ends a key in YAML, so this text must stand in quotes [yaml-colon]
    2 | title: Écouter :
      |                ^
      = help: write title: "Écouter :"
)~");
}

TEST(YamlDiagnostics, EscapesQuotesInTheLineToWrite) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: Dire "oui" : quand ?
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:19: error: a colon followed by a space ends a key in YAML, so this text must stand in quotes [yaml-colon]
    2 | title: Dire "oui" : quand ?
      |                   ^
      = help: write title: "Dire \"oui\" : quand ?"
)~");
}

TEST(YamlDiagnostics, WarnsThatASignCutsATextShort) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: Leçon #3
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:14: warning: YAML takes what follows a space and «#» for a comment and drops it [yaml-comment]
    2 | title: Leçon #3
      |              ^^
      = help: write title: "Leçon #3", or two spaces before the «#» and one after it if it is a comment
)~");
}

TEST(YamlDiagnostics, WarnsThatASignAfterOneSpaceCutsATextShort) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: Leçon # 3
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:14: warning: YAML takes what follows a space and «#» for a comment and drops it [yaml-comment]
    2 | title: Leçon # 3
      |              ^^^
      = help: write title: "Leçon # 3", or two spaces before the «#» and one after it if it is a comment
)~");
}

TEST(YamlDiagnostics, LeavesAnAlignedCommentAlone) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: Leçon     # à relire
duration: 15 # minutes
)~"),
            "");
}

TEST(YamlDiagnostics, FindsAQuoteThatIsNeverClosed) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: "Écouter
id: ecouter
)~"),
            R"~(course/01-ecoute/02-reformuler.md:2:8: error: the text in quotes is not closed on its line [yaml-quote]
    2 | title: "Écouter
      |        ^^^^^^^^
      = help: write " at its end
)~");
}

TEST(YamlDiagnostics, FindsTextAfterTheClosingQuote) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: "Dire "oui" ou non"
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:14: error: the text ends at this quote, but more of it follows [yaml-quote]
    2 | title: "Dire "oui" ou non"
      |              ^
      = help: write quotes inside the text as « », or put the whole text between single quotes '…'
)~");
}

TEST(YamlDiagnostics, FindsTextAfterTheClosingQuoteWithAnApostrophe) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: "Dire "oui" à l'autre"
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:14: error: the text ends at this quote, but more of it follows [yaml-quote]
    2 | title: "Dire "oui" à l'autre"
      |              ^
      = help: write quotes inside the text as « » or as \"
)~");
}

TEST(YamlDiagnostics, FindsATabInTheIndentation) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
objectives:
	- Écouter
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: a tab cannot indent YAML [yaml-tab]
    4 | 	- Écouter
      | ^
      = help: indent with spaces, two for each level
)~");
}

TEST(YamlDiagnostics, FindsABracketThatIsNeverClosed) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
competences: [9.2, 9.3
id: a
)~"),
            R"~(course/01-ecoute/02-reformuler.md:3:14: error: the «[» is never closed [yaml-syntax]
    3 | competences: [9.2, 9.3
      |              ^
      = help: write ] after its last value
)~");
}

TEST(YamlDiagnostics, AsksForQuotesAroundATextThatBeginsWithASign) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: *Écouter* vraiment
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:8: error: a text that begins with «*» must stand in quotes [yaml-sign]
    2 | title: *Écouter* vraiment
      |        ^
      = help: write title: "*Écouter* vraiment"
)~");
}

TEST(YamlDiagnostics, AsksForQuotesAroundATextThatBeginsWithAnAtSign) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: @home
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:8: error: a text that begins with «@» must stand in quotes [yaml-sign]
    2 | title: @home
      |        ^
      = help: write title: "@home"
)~");
}

TEST(YamlDiagnostics, RefusesANumberThatBeginsWithAZero) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: A
duration: 010
)~"),
      R"~(course/01-ecoute/02-reformuler.md:3:11: error: «010» begins with a zero, which many programs read as base 8 [yaml-number]
    3 | duration: 010
      |           ^^^
      = help: write duration: 10
)~");
}

TEST(YamlDiagnostics, FindsAKeyThatIsWrittenTwice) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
title: B
)~"),
            R"~(course/01-ecoute/02-reformuler.md:3:1: error: «title» is written twice [double-key]
    3 | title: B
      | ^^^^^
      = help: keep one of the two
)~");
}

TEST(YamlDiagnostics, GivesOnlyTheFirstErrorOfSyntax) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: A : b
summary: C : d
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:10: error: a colon followed by a space ends a key in YAML, so this text must stand in quotes [yaml-colon]
    2 | title: A : b
      |          ^
      = help: write title: "A : b"
)~");
}

TEST(YamlDiagnostics, ExplainsTheRestInTheWordsOfTheReader) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
  id: b
)~"),
            R"~(course/01-ecoute/02-reformuler.md:3:5: error: this is not valid YAML: illegal map value [yaml-syntax]
    3 |   id: b
      |     ^
      = help: check the indentation (two spaces for each level), and put texts with special signs in quotes
)~");
}

TEST(YamlDiagnostics, CapsReferencesToReferences) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
title: A
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:1: error: the references (*name) of this file stand for too many values [yaml-alias]
    2 | a: &a [x, x, x, x, x, x, x, x, x, x]
      | ^
      = help: write the values out instead of &name and *name
)~");
}

TEST(YamlDiagnostics, CapsAReferenceToItself) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: A
objectives: &a [*a]
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:1: error: the references (*name) of this file stand for too many values [yaml-alias]
    2 | title: A
      | ^
      = help: write the values out instead of &name and *name
)~");
}

TEST(YamlDiagnostics, AcceptsReferencesThatStandForLittle) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: &t Écouter
summary: *t
)~"),
            "");
}

TEST(YamlDiagnostics, AcceptsTextsOverSeveralLines) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title: A
summary: >
  Une phrase : avec un signe,
  et une suite # sans danger.
)~"),
            "");
}

TEST(YamlDiagnostics, AcceptsFrenchSpacesBeforeAColonOfAKey) {
  EXPECT_EQ(diagnostics_of_front_matter(
                R"~(title : Écouter
)~"),
            "");
}

TEST(YamlDiagnostics, RefusesControlCharactersOfEveryNotation) {
  EXPECT_EQ(
      diagnostics_of_front_matter(
          R"~(title: "A\u0003"
summary: "B \x01 \x02"
"\e": c
)~"),
      R"~(course/01-ecoute/02-reformuler.md:2:10: error: this stands for the control character U+0003, which no page can show [control-character]
    2 | title: "A\u0003"
      |          ^^^^^^
      = help: remove it, or write the sign itself that is meant
course/01-ecoute/02-reformuler.md:3:11: error: this stands for the control character U+0001, which no page can show [control-character]
    3 | summary: "B \x01 \x02"
      |           ^^^^^^^^^^^
      = help: remove it, or write the sign itself that is meant
course/01-ecoute/02-reformuler.md:4:1: error: this stands for the control character U+001B, which no page can show [control-character]
    4 | "\e": c
      | ^^^^
      = help: remove it, or write the sign itself that is meant
course/01-ecoute/02-reformuler.md:4:1: error: a lesson has no «�» [unknown-key]
    4 | "\e": c
      | ^^^^
      = help: known are: title, id, duration, competences, objectives, quiz, summary, required
)~");
}

TEST(YamlDiagnostics, AcceptsTabsLineEndsAndNoBreakSpacesByTheirNotation) {
  EXPECT_EQ(diagnostics_of_front_matter(R"~(title: "A\tB\nC\r\_D\u00e9"
)~"),
            "");
}

}  // namespace
}  // namespace mooc
