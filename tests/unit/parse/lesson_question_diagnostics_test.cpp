// Questions that are written in a lesson.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(LessonQuestionDiagnostics, FindsTheOtherMistakesOfAQuestionWhoseTypeNobodyKnows) {
  EXPECT_EQ(diagnostics_of_lesson(":::question[P]{id=q type=association}\n- [ ] Oui\n- [ ] Non\n:::\n"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: no choice of this question is right [question-choices]
    4 | :::question[P]{id=q type=association}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: mark the right one with [x]
course/01-ecoute/02-reformuler.md:4:26: error: «type» must be one of single, multiple, true-false, short, numeric, matching, ordering, gaps, categorise, likert and long [directive-attribute]
    4 | :::question[P]{id=q type=association}
      |                          ^^^^^^^^^^^
      = help: write type=multiple
)~");
  EXPECT_EQ(
      diagnostics_of_lesson(":::question[P]{id=q type=association}\n- oui\n:::\n"),
      R"~(course/01-ecoute/02-reformuler.md:4:26: error: «type» must be one of single, multiple, true-false, short, numeric, matching, ordering, gaps, categorise, likert and long [directive-attribute]
    4 | :::question[P]{id=q type=association}
      |                          ^^^^^^^^^^^
      = help: write type=multiple
)~");
}

TEST(LessonQuestionDiagnostics, NeedAList) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a}
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: this question has no list of answers [question-choices]
    4 | :::question[Quoi ?]{id=a}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write a list: - [x] right, - [ ] wrong
)~");
}

TEST(LessonQuestionDiagnostics, NeedAListOfAnswers) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a type=short}
Un mot.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: this question has no list of answers [question-choices]
    4 | :::question[Quoi ?]{id=a type=short}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write a list: - = answer
)~");
}

TEST(LessonQuestionDiagnostics, NeedTwoChoices) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::question[Quoi ?]{id=a}
- [x] Un.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:1: error: this question needs at least two choices [question-choices]
    4 | :::question[Quoi ?]{id=a}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write them as a list: - [x] right, - [ ] wrong
)~");
}

TEST(LessonQuestionDiagnostics, NeedIndentedComments) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::question[Quoi ?]{id=a}
- [x] Un.
  > Oui, un.
- [ ] Deux.
> Non, pas deux.
- [ ] Trois.
  > Non plus.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:8:1: error: this comment is not indented, so the choices below it are cut off [question-choices]
    8 | > Non, pas deux.
      | ^^^^^^^^^^^^^^^^
      = help: write two spaces before its >, under the choice that it is about
)~");
}

TEST(LessonQuestionDiagnostics, NeedAllChoicesInOneList) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::question[Quoi ?]{id=a}
- [x] Un.
- [ ] Deux.

Et encore :

- [ ] Trois.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:10:1: error: these choices stand apart from those above [question-choices]
   10 | - [ ] Trois.
      | ^^^^^^^^^^^^
      = help: write all choices of a question as one list, and its explanation below
)~");
}

TEST(LessonQuestionDiagnostics, NeedARightChoice) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a}
- [ ] Un.
- [ ] Deux.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: no choice of this question is right [question-choices]
    4 | :::question[Quoi ?]{id=a}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: mark the right one with [x]
)~");
}

TEST(LessonQuestionDiagnostics, TakeOneRightChoiceInSingle) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::question[Quoi ?]{id=a}
- [x] Un.
- [x] Deux.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:6:7: error: a second choice is right, but this question takes one answer [question-choices]
    6 | - [x] Deux.
      |       ^^^^^
      = help: keep one [x], or write type=multiple
)~");
}

TEST(LessonQuestionDiagnostics, NeedAWrongChoiceInMultiple) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a type=multiple}
- [x] Un.
- [x] Deux.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: every choice of this question is right [question-choices]
    4 | :::question[Quoi ?]{id=a type=multiple}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: add a wrong one: who ticks everything would always be right
)~");
}

TEST(LessonQuestionDiagnostics, NeedBracketsBeforeEachChoice) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::question[Quoi ?]{id=a}
- [x] Un.
- Deux.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:6:3: error: a choice begins with [x] when it is right and with [ ] when it is wrong [question-choices]
    6 | - Deux.
      |   ^^^^^
      = help: write - [x] … or - [ ] …
)~");
}

TEST(LessonQuestionDiagnostics, NeedATextInEachChoice) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a}
- [x] Un.
- [ ] {id=b}
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:6:7: error: this choice has no text [question-choices]
    6 | - [ ] {id=b}
      |       ^^^^^^
      = help: write what the learner chooses after the brackets
)~");
}

TEST(LessonQuestionDiagnostics, HoldIdentifiersOfChoicesToTheirForm) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::question[Quoi ?]{id=a}
- [x] Un. {id=A}
- [ ] Deux. {id=b points=2}
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:5:15: error: «A» cannot be an identifier: small letters a to z, digits and hyphens, a letter first [identifier]
    5 | - [x] Un. {id=A}
      |               ^
      = help: write a
course/01-ecoute/02-reformuler.md:6:19: error: a choice has no attribute «points» [attribute-syntax]
    6 | - [ ] Deux. {id=b points=2}
      |                   ^^^^^^
      = help: write {id=a}
)~");
}

TEST(LessonQuestionDiagnostics, CloseTheBraceOfAChoice) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a}
- [x] Un. {id=a x="}
- [ ] Deux.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:5:19: error: this quote is never closed on its line [attribute-syntax]
    5 | - [x] Un. {id=a x="}
      |                   ^
      = help: write " after the value
)~");
}

TEST(LessonQuestionDiagnostics, KnowTheirTypes) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::question[Quoi ?]{id=a type=simple}
- [x] Un.
- [ ] Deux.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:31: error: «type» must be one of single, multiple, true-false, short, numeric, matching, ordering, gaps, categorise, likert and long [directive-attribute]
    4 | :::question[Quoi ?]{id=a type=simple}
      |                               ^^^^^^
      = help: write type=single
)~");
}

TEST(LessonQuestionDiagnostics, NeedAnIdentifierAndATitle) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question
- [x] Un.
- [ ] Deux.
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:4:1: error: :::question needs «id» [directive-attribute]
    4 | :::question
      | ^^^^^^^^^^^
      = help: write {id=premier-mot} at the end of the line
course/01-ecoute/02-reformuler.md:4:1: error: :::question needs a title: the question itself [directive-title]
    4 | :::question
      | ^^^^^^^^^^^
      = help: write :::question[…]
)~");
}

TEST(LessonQuestionDiagnostics, TakeTrueAndFalseForTrueFalse) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a type=true-false}
- [x] Peut-être
- [ ] Faux
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:5:7: error: «Peut-être» is neither true nor false [question-choices]
    5 | - [x] Peut-être
      |       ^^^^^^^^^
      = help: write the two items - [x] Vrai and - [ ] Faux, or leave out type=true-false
)~");
}

TEST(LessonQuestionDiagnostics, TakeBothItemsForTrueFalse) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::question[Quoi ?]{id=a type=true-false}
- [x] Vrai
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:1: error: a true-false question has two items, and one of them is right [question-choices]
    4 | :::question[Quoi ?]{id=a type=true-false}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write - [x] Vrai and - [ ] Faux, or - [ ] Vrai and - [x] Faux
)~");
}

TEST(LessonQuestionDiagnostics, TakeItemsWithASignForShortAnswers) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a type=short}
- = oui
- non
- [x] si
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:6:3: error: an accepted answer begins with = [question-answer]
    6 | - non
      |   ^^^
      = help: write - = answer
course/01-ecoute/02-reformuler.md:7:7: error: an accepted answer begins with = [question-answer]
    7 | - [x] si
      |       ^^
      = help: write - = answer
)~");
}

TEST(LessonQuestionDiagnostics, TakeNumbersForNumericAnswers) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a type=numeric}
- = trois
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:5:3: error: «trois» is neither a number nor a range [question-answer]
    5 | - = trois
      |   ^^^^^^^
      = help: write - = 3, - = 3 ± 0,5 or - = 2..4
)~");
}

TEST(LessonQuestionDiagnostics, TakeOneRangeForNumericAnswers) {
  EXPECT_EQ(
      diagnostics_of_lesson(
          R"~(:::question[Quoi ?]{id=a type=numeric}
- = 3
- = 4
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:6:3: error: a numeric question has one answer or one range [question-answer]
    6 | - = 4
      |   ^^^
      = help: keep one item: - = 3, - = 3 ± 0,5 or - = 2..4
)~");
}

TEST(LessonQuestionDiagnostics, RefuseARangeThatIsEmpty) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a type=numeric}
- = 4..2
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:5:3: error: «4..2» is neither a number nor a range [question-answer]
    5 | - = 4..2
      |   ^^^^^^
      = help: write - = 3, - = 3 ± 0,5 or - = 2..4
)~");
}

TEST(LessonQuestionDiagnostics, HoldNoQuestionsAndReflections) {
  EXPECT_EQ(diagnostics_of_lesson(
                R"~(:::question[Quoi ?]{id=a}
- [x] Un.
- [ ] Deux.

:::reflection[Et vous ?]{id=b}
:::
:::
)~"),
            R"~(course/01-ecoute/02-reformuler.md:8:1: error: this stands inside a question [directive-place]
    8 | :::reflection[Et vous ?]{id=b}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: close the question with ::: before it
)~");
}

TEST(LessonQuestionDiagnostics, SayWhatOnlyAQuizCanSet) {
  EXPECT_EQ(
      diagnostics_of_lesson(R"~(:::question[Quoi ?]{id=a required}
- [x] Un.
- [ ] Deux.
:::
)~"),
      R"~(course/01-ecoute/02-reformuler.md:4:26: error: :::question has no attribute «required» [directive-attribute]
    4 | :::question[Quoi ?]{id=a required}
      |                          ^^^^^^^^
      = help: a question in a lesson is practice, tried as often as one likes and never marked: write it into quizzes/ to set «required», or remove this
)~");
}

}  // namespace
}  // namespace mooc
