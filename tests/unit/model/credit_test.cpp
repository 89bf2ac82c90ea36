// What answers are worth, from the vectors that the browser's tests read too (tests/marks/marks.test.mjs).
#include "model/credit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "model/vector_answer.h"
#include "source_folder.h"

namespace mooc {
namespace {

nlohmann::json read_vectors() {
  std::ifstream file(source_folder() / "tests/marks/vectors.json");
  return nlohmann::json::parse(file);
}

TEST(Credit, IsWhatTheSharedVectorsSay) {
  const nlohmann::json all = read_vectors();
  ASSERT_GE(all.at("answers").size(), 250U);
  for (const auto& one : all.at("answers")) EXPECT_EQ(vectors::credit(one), one.at("credit")) << one.dump();
}

TEST(Credit, LosesThePercentsOfHintsAndFurtherTries) {
  for (const auto& one : read_vectors().at("costs")) {
    Question question;
    question.hint_cost = one.value("hintCost", 0.0);
    question.attempt_cost = one.value("attemptCost", 0.0);
    EXPECT_EQ(after_costs(one.at("credit"), question, one.at("hinted"), one.at("tries")), one.at("after"))
        << one.dump();
  }
}

}  // namespace
}  // namespace mooc
