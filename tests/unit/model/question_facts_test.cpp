#include "model/question_facts.h"

#include <gtest/gtest.h>

#include "report/sample_course.h"

namespace mooc {
namespace {

using sample::body_of;
using sample::choice;

TEST(RightIsLongest, AsksForATenthMoreThanEachOther) {
  EXPECT_TRUE(right_is_longest({choice("onze lettre", true), choice("dix lettre", false)}));
  EXPECT_FALSE(right_is_longest({choice("dix lettre", true), choice("dix lettre", false)}));
  EXPECT_FALSE(right_is_longest({choice("douze lettres de plus", true), choice("douze lettres de plu", false)}));
  EXPECT_FALSE(right_is_longest({choice("court", true), choice("bien plus long", false)}));
}

TEST(RightIsLongest, AsksItOfEachRightChoice) {
  EXPECT_TRUE(
      right_is_longest({choice("longue réponse", true), choice("autre réponse", true), choice("court", false)}));
  EXPECT_FALSE(right_is_longest({choice("longue réponse", true), choice("bref", true), choice("court", false)}));
  EXPECT_FALSE(right_is_longest({choice("longue réponse", false), choice("court", false)}));
}

TEST(ExplainsItsAnswer, ByAnExplanationOrByFeedbackOnEveryChoice) {
  Question question = sample::single({choice("Oui", true, "Parce que cela aide."), choice("Non", false)}, {});
  EXPECT_FALSE(explains_its_answer(question));
  question.explanation = body_of("Oui, bien sûr.");
  EXPECT_TRUE(explains_its_answer(question));
  question.explanation = body_of("Bien sûr.");  // two words tell nobody why
  EXPECT_FALSE(explains_its_answer(question));
  EXPECT_TRUE(explains_its_answer(sample::single(
      {choice("Oui", true, "Parce que cela aide."), choice("Non", false, "Cela n’aide pas beaucoup.")}, {})));
}

TEST(ExplainsItsAnswer, ToWhoWasWrongWhereThereAreNoChoices) {
  Question question;
  question.answer = ShortText{{"mot"}, {}, false, false};
  question.feedback.correct = body_of("Oui, c’est bien cela.");
  EXPECT_FALSE(explains_its_answer(question));
  question.answer = Numeric{1, 2, "", {}};
  question.feedback.incorrect = body_of("Il en faut deux.");
  EXPECT_TRUE(explains_its_answer(question));
}

TEST(ChoicesOf, IsNothingForQuestionsWithoutChoices) {
  Question question;
  question.answer = TrueFalse{};
  EXPECT_EQ(choices_of(question), nullptr);
}

}  // namespace
}  // namespace mooc
