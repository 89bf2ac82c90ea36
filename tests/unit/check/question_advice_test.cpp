// Questions that teach.
#include "check/written_course.h"

namespace mooc {
namespace {

std::string told_about_choices(const std::string& choices) {
  return WrittenCourse()
      .questions(
          "{ \"id\": \"q\", \"type\": \"single\", \"prompt\": \"Que dire ?\", \"competences\": [\"1.1\"],\n"
          "  \"explanation\": \"Parce que cela aide.\", \"choices\": [\n" +
          choices + " ] }")
      .told();
}

TEST(CheckEqualChoices, AcceptsChoicesThatDiffer) {
  EXPECT_EQ(told_about_choices("{ \"id\": \"a\", \"text\": \"3 < 5\", \"correct\": true },\n"
                               "{ \"id\": \"b\", \"text\": \"3 > 5\" }"),
            "");
  EXPECT_EQ(told_about_choices("{ \"id\": \"a\", \"text\": \"Vous partez.\", \"correct\": true },\n"
                               "{ \"id\": \"b\", \"text\": \"Vous partez ?\" }"),
            "");
}

TEST(CheckEqualChoices, ForgivesWhatNobodySees) {
  const std::string line = "{ \"id\": \"c\", \"text\": \"je vous ecoute\" } ] }";
  EXPECT_EQ(
      told_about_choices("{ \"id\": \"a\", \"text\": \"« Je vous écoute. »\", \"correct\": true },\n"
                         "{ \"id\": \"b\", \"text\": \"Et alors ?\" },\n"
                         "{ \"id\": \"c\", \"text\": \"je vous ecoute\" }"),
      told_at("quizzes/bilan.json:6:10", "error: this choice says the same as choice 1 of the question [equal-choices]",
              line + " ] }", "         ^", "write another choice, or remove one of the two"));
}

TEST(CheckEqualChoices, SpeaksOnceOfChoicesWithoutIdentifiers) {
  EXPECT_EQ(WrittenCourse()
                .lesson(":::question[Que dire ?]{id=q}\n- [x] Oui\n- [ ] oui.\n\nCela ouvre la porte.\n:::\n")
                .told(),
            told_at("course/01-un/01-a.md:9:7",
                    "error: this choice says the same as choice 1 of the question [equal-choices]", "- [ ] oui.",
                    "      ^^^^", "write another choice, or remove one of the two"));
}

std::string explanation_missing(const std::string& place, const std::string& line, const std::string& marks,
                                const std::string& help) {
  return told_at(place, "warning: the question «q» does not explain its answer [question-explanation]", line, marks,
                 help);
}

const std::string for_choices = "write a feedback for each choice that says why, or an explanation for all";
const std::string for_others = "write an explanation, or a feedback for who was wrong, that says why";

std::string told_about_practice(const std::string& attributes, const std::string& body) {
  return WrittenCourse().lesson(":::question[Que dire ?]{id=q" + attributes + "}\n" + body + ":::\n").told();
}

TEST(CheckExplanation, AcceptsAnExplanationOrAFeedbackForEachChoice) {
  EXPECT_EQ(told_about_practice("", "- [x] Oui\n- [ ] Non\n\nCela ouvre la porte.\n"), "");
  EXPECT_EQ(told_about_practice("", "- [x] Oui\n  > Cela ouvre la porte.\n- [ ] Non\n  > Cela ferme la porte.\n"), "");
  EXPECT_EQ(told_about_practice(" type=short", "- = oui\n\nCela ouvre la porte.\n"), "");
}

TEST(CheckExplanation, AsksForOneWhereAChoiceExplainsNothing) {
  const std::string line = ":::question[Que dire ?]{id=q}";
  const std::string marks(27, ' ');
  EXPECT_EQ(told_about_practice("", "- [x] Oui\n  > Cela ouvre la porte.\n- [ ] Non\n"),
            explanation_missing("course/01-un/01-a.md:7:28", line, marks + "^", for_choices));
  EXPECT_EQ(told_about_practice("", "- [x] Oui\n  > Cela ouvre la porte.\n- [ ] Non\n  > Raté, hélas.\n"),
            explanation_missing("course/01-un/01-a.md:7:28", line, marks + "^", for_choices));
  EXPECT_EQ(told_about_practice(" type=numeric", "- = 3\n  > Oui, trois suffisent.\n"),
            explanation_missing("course/01-un/01-a.md:7:28", ":::question[Que dire ?]{id=q type=numeric}", marks + "^",
                                for_others));
}

TEST(CheckExplanation, LooksAtEveryTypeOfAQuiz) {
  const auto told = [](const std::string& more) {
    return WrittenCourse()
        .questions("{ \"id\": \"q\", \"prompt\": \"Que dire ?\", \"competences\": [\"1.1\"], " + more + " }")
        .told();
  };
  EXPECT_EQ(
      told(
          R"("type": "true-false", "answer": true, "feedback_true": "Oui, cela aide.", "feedback_false": "Cela aide pourtant.")"),
      "");
  EXPECT_EQ(told(R"("type": "short", "answers": ["oui"], "feedback_incorrect": "C’était un oui.")"), "");
  const std::string line =
      R"({ "id": "q", "prompt": "Que dire ?", "competences": ["1.1"], "type": "short", "answers": ["oui"], "feedback_correct": "O…)";
  EXPECT_EQ(told(R"("type": "short", "answers": ["oui"], "feedback_correct": "Oui, cela aide.")"),
            explanation_missing("quizzes/bilan.json:2:10", line, "         ^", for_others));
}

// A quiz of so many questions with four choices, of which the first ones have the longest choice right.
std::string told_about_lengths(int questions, int longest, int choices = 4) {
  std::string json;
  for (int i = 0; i < questions; ++i) {
    const bool gives_away = i < longest;
    json += (i > 0 ? ",\n" : "") + std::string("{ \"id\": \"q") + std::to_string(i) +
            "\", \"type\": \"single\", \"prompt\": \"?\", \"competences\": [\"1.1\"], \"explanation\": \"Parce que "
            "cela aide.\", \"choices\": [ { \"text\": \"" +
            (gives_away ? "Une longue phrase, avec tout ce qu’il faut." : "Peu.") + "\", \"correct\": true }";
    for (int k = 1; k < choices; ++k) json += ", { \"text\": \"Une phrase courte " + std::to_string(k) + "\" }";
    json += " ] }";
  }
  return WrittenCourse().questions(json).told();
}

std::string lengths_message(const std::string& counts) {
  return told_at("quizzes/bilan.json:1:10",
                 "warning: in " + counts +
                     " questions of the quiz «bilan» the right answer is the longest one "
                     "[longest-answer]",
                 R"({ "id": "bilan", "title": "Bilan", "questions": [)", "         ^^^^^",
                 "shorten right answers or lengthen wrong ones, so that length says nothing: who knows nothing picks "
                 "the longest");
}

TEST(CheckAnswerLengths, AcceptsWhatChanceMayDo) {
  EXPECT_EQ(told_about_lengths(10, 6), "");
  EXPECT_EQ(told_about_lengths(6, 4), "");
  EXPECT_EQ(told_about_lengths(3, 3), "");
  EXPECT_EQ(told_about_lengths(5, 5, 2), "");
}

TEST(CheckAnswerLengths, WarnsOfAQuizThatLengthAnswers) {
  EXPECT_EQ(told_about_lengths(10, 10), lengths_message("10 of 10"));
  EXPECT_EQ(told_about_lengths(10, 7), lengths_message("7 of 10"));
  EXPECT_EQ(told_about_lengths(6, 5), lengths_message("5 of 6"));
  EXPECT_EQ(told_about_lengths(4, 4), lengths_message("4 of 4"));
  EXPECT_EQ(told_about_lengths(6, 6, 2), lengths_message("6 of 6"));
  EXPECT_EQ(told_about_lengths(4, 4, 3), lengths_message("4 of 4"));
}

// Four questions with several right choices, the first `longest` of which have a right one longer than all others.
std::string told_about_several(int longest, const std::string& other_right) {
  std::string json;
  for (int i = 0; i < 4; ++i) {
    json += (i > 0 ? ",\n" : "") + std::string("{ \"id\": \"q") + std::to_string(i) +
            "\", \"type\": \"multiple\", \"prompt\": \"?\", \"competences\": [\"1.1\"], \"explanation\": \"Parce que "
            "cela aide.\", \"choices\": [ { \"text\": \"" +
            (i < longest ? "Une phrase bien plus longue." : "Peu.") + "\", \"correct\": true }, { \"text\": \"" +
            other_right + "\", \"correct\": true }, { \"text\": \"Une phrase courte.\" } ] }";
  }
  return WrittenCourse().questions(json).told();
}

TEST(CheckAnswerLengths, CountsSeveralRightChoicesWhereAllOfThemAreLonger) {
  EXPECT_EQ(told_about_several(4, "Une autre, plus longue aussi."), lengths_message("4 of 4"));
  EXPECT_EQ(told_about_several(3, "Une autre, plus longue aussi."), "");
  EXPECT_EQ(told_about_several(4, "Peu aussi."), "");
}

}  // namespace
}  // namespace mooc
