// Answers that an author expects and that another one takes first.
#include "check/expected_answers.h"

#include <gtest/gtest.h>

#include "check/written_course.h"

namespace mooc {
namespace {

std::string told(const Answer& answer) {
  Question question;
  question.id = {"q"};
  question.answer = answer;
  std::vector<Diagnostic> diagnostics;
  check_expected_answers(question, diagnostics);
  std::string all;
  for (const Diagnostic& one : diagnostics) all += one.message + "\n";
  return all;
}

ShortText text(std::vector<std::string> accepted, const std::vector<std::string>& expected, bool strict = false) {
  ShortText made{std::move(accepted), {}, strict, strict};
  for (const auto& one : expected) made.expected.push_back({one, 50, {}});
  return made;
}

TEST(CheckExpectedAnswers, AcceptsAnswersThatDiffer) {
  EXPECT_EQ(told(text({"reformuler"}, {"répéter", "redire"})), "");
  EXPECT_EQ(told(text({"ÉCOUTE"}, {"écoute", "ecoute"}, true)), "");
  EXPECT_EQ(told(Numeric{3, 3, "", {{2, 4, 50, {}}, {0, 10, 20, {}}}}), "");
}

TEST(CheckExpectedAnswers, TellOfATextThatAnotherOneTakes) {
  EXPECT_EQ(told(text({"l’écoute"}, {"L'ecoute"})),
            "in the question «q», the expected answer «L'ecoute» is never met: «l’écoute» comes first and takes it\n");
  EXPECT_EQ(told(text({"a"}, {"b", "B "})),
            "in the question «q», the expected answer «B » is never met: «b» comes first and takes it\n");
}

TEST(CheckExpectedAnswers, TellOfARangeWithinAnother) {
  EXPECT_EQ(told(Numeric{3, 3, "", {{3, 3, 0, {}}}}),
            "in the question «q», the expected answer «3» is never met: «3» comes first and takes it\n");
  EXPECT_EQ(told(Numeric{3, 3, "", {{0, 10, 20, {}}, {2, 4.5, 50, {}}}}),
            "in the question «q», the expected answer «2 to 4.5» is never met: «0 to 10» comes first and takes it\n");
}

TEST(CheckExpectedAnswers, LookIntoTypedGaps) {
  GapText gaps;
  gaps.gaps.resize(2);
  gaps.gaps[0].typed = text({"silence"}, {"Silence"});
  gaps.gaps[1].offered = {{"to-a"}};
  EXPECT_EQ(told(gaps),
            "in the question «q», the expected answer «Silence» is never met: «silence» comes first and takes it\n");
}

TEST(CheckExpectedAnswers, SpeakWhereTheQuestionStands) {
  const std::string answers = R"("answers": ["oui", { "text": "Oui", "credit": 50 }])";
  EXPECT_NE(WrittenCourse()
                .questions("{ \"id\": \"q\", \"type\": \"short\", \"prompt\": \"Que dire ?\", \"competences\": "
                           "[\"1.1\"],\n  \"explanation\": \"Parce que cela aide.\", " +
                           answers + " }")
                .told()
                .find("the expected answer «Oui» is never met: «oui» comes first and takes it [expected-never-met]"),
            std::string::npos);
}

}  // namespace
}  // namespace mooc
