// What keeps a quiz file from being JSON, with the place.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(JsonDiagnostics, FindsAMissingComma) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan"
  "title": "Bilan" }
)~"),
            R"~(quizzes/bilan.json:1:16: error: a comma is missing between this and what follows [json-syntax]
    1 | { "id": "bilan"
      |                ^
      = help: write a comma here
)~");
}

TEST(JsonDiagnostics, FindsAMissingCommaBetweenChoices) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "B", "questions": [ {} {} ] }
)~"),
            R"~(quizzes/bilan.json:1:49: error: a comma is missing between this and what follows [json-syntax]
    1 | { "id": "bilan", "title": "B", "questions": [ {} {} ] }
      |                                                 ^
      = help: write a comma here
)~");
}

TEST(JsonDiagnostics, FindsATrailingComma) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "Bilan", }
)~"),
            R"~(quizzes/bilan.json:1:34: error: a comma stands before the closing «}» [json-syntax]
    1 | { "id": "bilan", "title": "Bilan", }
      |                                  ^
      = help: remove the comma: nothing follows it
)~");
}

TEST(JsonDiagnostics, FindsATrailingCommaInAList) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "questions": [ 1, ] }
)~"),
            R"~(quizzes/bilan.json:1:19: error: a comma stands before the closing «]» [json-syntax]
    1 | { "questions": [ 1, ] }
      |                   ^
      = help: remove the comma: nothing follows it
)~");
}

TEST(JsonDiagnostics, FindsTypographicQuotes) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ “id”: "bilan" }
)~"),
            R"~(quizzes/bilan.json:1:3: error: “ cannot stand around a key or a text [json-syntax]
    1 | { “id”: "bilan" }
      |   ^
      = help: write straight double quotes: "…"
)~");
}

TEST(JsonDiagnostics, FindsTypographicQuotesAroundAText) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": « bilan » }
)~"),
            R"~(quizzes/bilan.json:1:9: error: « cannot stand around a key or a text [json-syntax]
    1 | { "id": « bilan » }
      |         ^
      = help: write straight double quotes: "…"
)~");
}

TEST(JsonDiagnostics, FindsSingleQuotes) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": 'bilan' }
)~"),
            R"~(quizzes/bilan.json:1:9: error: ' cannot stand around a key or a text [json-syntax]
    1 | { "id": 'bilan' }
      |         ^
      = help: write straight double quotes: "…"
)~");
}

TEST(JsonDiagnostics, FindsATextThatIsNotClosed) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan,
  "title": "B" }
)~"),
            R"~(quizzes/bilan.json:1:9: error: the text is not closed on its line [json-syntax]
    1 | { "id": "bilan,
      |         ^^^^^^^
      = help: close it with a straight quote "; a line end inside a text is written \n
)~");
}

TEST(JsonDiagnostics, FindsQuotesInsideAText) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "title": "Dire "oui" ou non" }
)~"),
            R"~(quizzes/bilan.json:1:18: error: the text ends at this quote, but more of it follows [json-syntax]
    1 | { "title": "Dire "oui" ou non" }
      |                  ^
      = help: write quotes inside a text as « » or as \"
)~");
}

TEST(JsonDiagnostics, FindsAMissingColon) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id" "bilan" }
)~"),
            R"~(quizzes/bilan.json:1:7: error: a colon is missing after "id" [json-syntax]
    1 | { "id" "bilan" }
      |       ^
      = help: write "id": …
)~");
}

TEST(JsonDiagnostics, FindsAMissingValue) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": , "title": "B" }
)~"),
            R"~(quizzes/bilan.json:1:9: error: a value is missing before «,» [json-syntax]
    1 | { "id": , "title": "B" }
      |         ^
      = help: write a text in quotes, a number, true or false
)~");
}

TEST(JsonDiagnostics, FindsAKeyWithoutQuotes) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ id: "bilan" }
)~"),
            R"~(quizzes/bilan.json:1:3: error: a key must stand in quotes [json-syntax]
    1 | { id: "bilan" }
      |   ^^
      = help: write "id"
)~");
}

TEST(JsonDiagnostics, FindsAKeyThatIsNone) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ ] }
)~"),
            R"~(quizzes/bilan.json:1:3: error: a key in quotes must stand here [json-syntax]
    1 | { ] }
      |   ^
      = help: write "key": value
)~");
}

TEST(JsonDiagnostics, FindsADecimalComma) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "answer": 1,5 }
)~"),
            R"~(quizzes/bilan.json:1:15: error: a key in quotes must follow the comma [json-syntax]
    1 | { "answer": 1,5 }
      |               ^
      = help: if this is a decimal number, write it with a point: 1.5
)~");
}

TEST(JsonDiagnostics, FindsTwoCommas) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "a",, "title": "B" }
)~"),
            R"~(quizzes/bilan.json:1:13: error: nothing stands before this comma [json-syntax]
    1 | { "id": "a",, "title": "B" }
      |             ^
      = help: remove the comma
)~");
}

TEST(JsonDiagnostics, FindsAComment) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", // le nom
 "title": "B" }
)~"),
            R"~(quizzes/bilan.json:1:18: error: JSON has no comments [json-syntax]
    1 | { "id": "bilan", // le nom
      |                  ^
      = help: remove it
)~");
}

TEST(JsonDiagnostics, FindsWordsThatPeopleWriteForTrue) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "required": Vrai }
)~"),
            R"~(quizzes/bilan.json:1:15: error: «Vrai» is not a value of JSON [json-syntax]
    1 | { "required": Vrai }
      |               ^^^^
      = help: write true
)~");
}

TEST(JsonDiagnostics, FindsWordsThatPeopleWriteForFalse) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "required": False }
)~"),
            R"~(quizzes/bilan.json:1:15: error: «False» is not a value of JSON [json-syntax]
    1 | { "required": False }
      |               ^^^^^
      = help: write false
)~");
}

TEST(JsonDiagnostics, FindsANumberThatIsNone) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "points": .5 }
)~"),
            R"~(quizzes/bilan.json:1:13: error: «.5» is not a value of JSON [json-syntax]
    1 | { "points": .5 }
      |             ^^
      = help: write a text in quotes, a number with a point, true or false
)~");
}

TEST(JsonDiagnostics, FindsANumberThatBeginsWithAZero) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "points": 05 }
)~"),
            R"~(quizzes/bilan.json:1:13: error: «05» is not a value of JSON [json-syntax]
    1 | { "points": 05 }
      |             ^^
      = help: write 5
)~");
}

TEST(JsonDiagnostics, FindsABackslashThatMeansNothing) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "title": "C:\école" }
)~"),
            R"~(quizzes/bilan.json:1:15: error: «\é» means nothing in JSON [json-syntax]
    1 | { "title": "C:\école" }
      |               ^^
      = help: write a backslash as \\, a quote as \", a line end as \n, a character by its number as \u00e9
)~");
}

TEST(JsonDiagnostics, FindsACharacterNumberThatMeansNothing) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "title": "a \u12 b" }
)~"),
            R"~(quizzes/bilan.json:1:15: error: «\u» means nothing in JSON [json-syntax]
    1 | { "title": "a \u12 b" }
      |               ^^
      = help: write a backslash as \\, a quote as \", a line end as \n, a character by its number as \u00e9
)~");
}

TEST(JsonDiagnostics, FindsATabInsideAText) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "title": "a	b" }
)~"),
            R"~(quizzes/bilan.json:1:14: error: a tab cannot stand inside a text [json-syntax]
    1 | { "title": "a	b" }
      |              ^
      = help: write a space, or \t
)~");
}

TEST(JsonDiagnostics, FindsTheBracketThatIsNeverClosed) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan",
  "questions": [ { "id": "a" }
)~"),
            R"~(quizzes/bilan.json:3:1: error: the file ends before the «[» of line 2 is closed [json-syntax]
    3 |
      | ^
      = help: write ] after the last thing that it holds
)~");
}

TEST(JsonDiagnostics, FindsTheBraceThatIsNeverClosed) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan",
)~"),
            R"~(quizzes/bilan.json:2:1: error: the file ends before the «{» of line 1 is closed [json-syntax]
    2 |
      | ^
      = help: write } after the last thing that it holds
)~");
}

TEST(JsonDiagnostics, FindsABracketThatClosesAnother) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "questions": [ { "id": "a" ] }
)~"),
            R"~(quizzes/bilan.json:1:30: error: «]» cannot close the «{» of line 1 [json-syntax]
    1 | { "questions": [ { "id": "a" ] }
      |                              ^
      = help: write } first
)~");
}

TEST(JsonDiagnostics, FindsTextAfterTheEnd) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan" } }
)~"),
            R"~(quizzes/bilan.json:1:19: error: something follows after the end of the quiz [json-syntax]
    1 | { "id": "bilan" } }
      |                   ^
      = help: remove it, or the bracket that closes too early
)~");
}

TEST(JsonDiagnostics, FindsTooManyBrackets) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~([[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
)~"),
            R"~(quizzes/bilan.json:1:34: error: brackets are nested too deeply [json-syntax]
    1 | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      |                                  ^
      = help: remove the needless ones: a quiz has four levels
)~");
}

TEST(JsonDiagnostics, ExplainsAnEmptyFile) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~()~"),
            R"~(quizzes/bilan.json: error: the file ends where a value must stand [json-syntax]
      = help: write the value, and close every bracket
)~");
}

TEST(JsonDiagnostics, ExplainsAMissingValueAtTheEnd) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id":)~"),
            R"~(quizzes/bilan.json:1:8: error: the file ends where a value must stand [json-syntax]
    1 | { "id":
      |        ^
      = help: write the value, and close every bracket
)~");
}

TEST(JsonDiagnostics, FindsAWordThatIsNoValue) {
  EXPECT_EQ(diagnostics_of("quizzes/bilan.json", R"~({ "id": bilan }
)~"),
            R"~(quizzes/bilan.json:1:9: error: «bilan» is not a value of JSON [json-syntax]
    1 | { "id": bilan }
      |         ^^^^^
      = help: write a text in quotes, a number with a point, true or false
)~");
}

TEST(JsonDiagnostics, RefusesControlCharactersByTheirNumberOrLetter) {
  EXPECT_EQ(
      diagnostics_of("quizzes/bilan.json", R"~({ "id": "bilan", "title": "a \n \u0001 \u0002",
  "introduction": "c\bd", "questions": [] }
)~"),
      R"~(quizzes/bilan.json:1:33: error: this stands for the control character U+0001, which no page can show [control-character]
    1 | { "id": "bilan", "title": "a \n \u0001 \u0002",
      |                                 ^^^^^^
      = help: remove it, or write the sign itself that is meant
quizzes/bilan.json:2:21: error: this stands for the control character U+0008, which no page can show [control-character]
    2 |   "introduction": "c\bd", "questions": [] }
      |                     ^^
      = help: remove it, or write the sign itself that is meant
)~");
}

}  // namespace
}  // namespace mooc
