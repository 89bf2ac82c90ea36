// Questions in a lesson become the same model as those of quizzes.
#include <gtest/gtest.h>

#include "parse/tree_of.h"

namespace mooc {
namespace {

std::vector<Question> questions_of(const std::string& text) {
  const auto file = page(text);
  auto parsed = parse_markdown(file, file.whole(), {});
  EXPECT_TRUE(parsed.diagnostics.empty());
  return std::move(parsed.value.questions);
}

TEST(LessonQuestions, HavePromptChoicesFeedbackAndExplanation) {
  const auto questions = questions_of(R"(:::question[Que **dire** ?]{id=dire type=multiple competences=9.2,9.3 points=2}
Ana se tait.

- [x] « Je suis là. » {id=la}
  > Oui.
- [ ] « Parlez ! »
  > Non.

Le silence *aide*.
:::
)");
  ASSERT_EQ(questions.size(), 1U);
  const auto& question = questions[0];
  EXPECT_EQ(question.id.value, "dire");
  EXPECT_EQ(question.points, 2);
  EXPECT_EQ(question.competences, (std::vector<CompetenceCode>{{"9.2"}, {"9.3"}}));
  EXPECT_EQ(tree_of(question.prompt),
            "paragraph\n  text «Que »\n  strong\n    text «dire»\n  text « ?»\nparagraph\n  text «Ana se tait.»\n");
  EXPECT_EQ(plain_text(*question.explanation), "Le silence aide.");
  const auto& choices = std::get<MultipleChoice>(question.answer).choices;
  ASSERT_EQ(choices.size(), 2U);
  EXPECT_EQ(choices[0].id.value, "la");
  EXPECT_TRUE(choices[0].id_written && choices[0].correct && !choices[1].correct && !choices[1].id_written);
  EXPECT_EQ(choices[1].id.value, "parlez");
  EXPECT_EQ(plain_text(choices[0].text), "« Je suis là. »");
  EXPECT_EQ(plain_text(*choices[1].feedback), "Non.");
}

TEST(LessonQuestions, MayHaveAHint) {
  const auto questions =
      questions_of(":::question[Quoi ?]{id=q hint=\"Relisez la **phrase**.\"}\n- [x] oui\n- [ ] non\n:::\n");
  ASSERT_TRUE(questions[0].hint);
  EXPECT_EQ(tree_of(*questions[0].hint), "paragraph\n  text «Relisez la »\n  strong\n    text «phrase»\n  text «.»\n");
}

TEST(LessonQuestions, LeaveTheirDirectiveInTheBodyWithoutItsContents) {
  const auto file =
      page("Avant [a](b.md).\n\n- un\n\n  :::question[Q ?]{id=q}\n  - [x] [oui](c.md)\n  - [ ] non\n  :::\n- deux\n");
  const auto parsed = parse_markdown(file, file.whole(), {}).value;
  EXPECT_EQ(tree_of(parsed.body),
            "paragraph\n  text «Avant »\n  link b.md\n    text «a»\n  text «.»\nlist loose\n  item\n    paragraph\n    "
            "  text «un»\n"
            "    directive 19 [Q ?] id=q\n  item\n    paragraph\n      text «deux»\n");
  EXPECT_EQ(parsed.body.links.size(), 1U);
  EXPECT_EQ(parsed.body.directives[0].question, 0U);
}

TEST(LessonQuestions, ReadTrueAndFalseInTheirOwnWords) {
  const auto questions =
      questions_of(":::question[Q ?]{id=q type=true-false}\n- [ ] Vrai\n  > Pas tout à fait.\n- [x] Faux\n:::\n");
  const auto& answer = std::get<TrueFalse>(questions.at(0).answer);
  EXPECT_FALSE(answer.answer);
  EXPECT_EQ(plain_text(*answer.feedback_true), "Pas tout à fait.");
  EXPECT_FALSE(answer.feedback_false.has_value());
}

TEST(LessonQuestions, ReadShortAnswers) {
  const auto questions =
      questions_of(":::question[Q ?]{id=q type=short}\n- = reformulation\n  > Bien.\n- = la reformulation\n:::\n");
  const auto& answer = std::get<ShortText>(questions.at(0).answer);
  EXPECT_EQ(answer.accepted, (std::vector<std::string>{"reformulation", "la reformulation"}));
  EXPECT_EQ(plain_text(*questions.at(0).feedback.correct), "Bien.");
}

TEST(LessonQuestions, ReadNumbersWithToleranceAndRanges) {
  const auto range = [](const std::string& item) {
    const auto questions = questions_of(":::question[Q ?]{id=q type=numeric}\n- = " + item + "\n:::\n");
    const auto& answer = std::get<Numeric>(questions.at(0).answer);
    return std::pair(answer.minimum, answer.maximum);
  };
  EXPECT_EQ(range("3"), std::pair(3.0, 3.0));
  EXPECT_EQ(range("3 ± 0,5"), std::pair(2.5, 3.5));
  EXPECT_EQ(range("2..4"), std::pair(2.0, 4.0));
  EXPECT_EQ(range("-1,5 .. 0"), std::pair(-1.5, 0.0));
}

TEST(LessonQuestions, NameAChoiceByItsTextWhateverItsAccents) {
  const auto id = [](const std::string& text) {
    const auto questions = questions_of(":::question[Q ?]{id=q}\n- [x] " + text + "\n- [ ] autre\n:::\n");
    return std::get<SingleChoice>(questions.at(0).answer).choices[0].id.value;
  };
  EXPECT_EQ(id("Écouter, puis se taire."), "ecouter-puis-se-taire");
  EXPECT_EQ(id("écouter puis *se taire*"), "ecouter-puis-se-taire");
  EXPECT_EQ(id("3 minutes"), "c-3-minutes");
  EXPECT_EQ(id("Redire avec ses mots ce que la personne vient de dire, puis vérifier"),
            "redire-avec-ses-mots-ce-que-la--b0306015");
}

}  // namespace
}  // namespace mooc
