#include "exchange/quiz_json.h"

#include <gtest/gtest.h>

#include "parse/parse_document.h"
#include "random_questions.h"

namespace mooc {
namespace {

TEST(QuizJson, IsReadAsTheQuizThatItWasWrittenFrom) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    RandomQuestions random(seed);
    Quiz quiz;
    quiz.id.value = "bilan";
    quiz.title = "Le « bilan »";
    quiz.introduction = body_of_markdown("Un *mot*.");
    quiz.questions = {random.question(RandomQuestions::For::moodle)};
    quiz.shuffle = seed % 2 == 0;
    quiz.practice = seed % 3 == 0;
    if (seed % 5 == 0) quiz.pools = {{"ecoute", 3, {}}};
    if (seed % 7 == 0) quiz.sections = {{"Une partie", body_of_markdown("Son début."), 0, {}}};
    const QuizText written = quiz_as_json(quiz);
    ASSERT_EQ(written.questions.size(), 1U);
    EXPECT_EQ(written.text[written.questions[0]], '{');
    const auto source = make_source_file(0, "quizzes/bilan.json", written.text);
    const auto parsed = parse_document(source);
    for (const Diagnostic& one : parsed.diagnostics)
      EXPECT_NE(one.severity, Severity::error)
          << seed << "\n"
          << format_diagnostic(std::vector<SourceFile>{source}, one) << written.text;
    const auto* const document = std::get_if<QuizDocument>(&parsed.value);
    ASSERT_NE(document, nullptr);
    ASSERT_EQ(quiz_as_json(document->quiz).text, written.text) << seed;
  }
}

}  // namespace
}  // namespace mooc
