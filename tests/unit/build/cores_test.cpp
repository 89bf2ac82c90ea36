#include "build/cores.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>

namespace mooc {
namespace {

TEST(ParallelMap, GivesAnswersInTheOrderOfTheQuestions) {
  for (const unsigned jobs : {0U, 1U, 2U, 7U}) {
    const Cores cores(jobs);
    const auto answers = parallel_map<std::string>(cores, 5000, [](std::size_t i) { return std::to_string(i * i); });
    ASSERT_EQ(answers.size(), 5000U);
    for (std::size_t i = 0; i < answers.size(); ++i) ASSERT_EQ(answers[i], std::to_string(i * i));
  }
}

TEST(ParallelMap, AsksEachQuestionOnce) {
  const Cores cores(3);
  std::atomic<int> asked = 0;
  EXPECT_EQ(parallel_map<int>(cores, 1000, [&](std::size_t) { return ++asked, 1; }).size(), 1000U);
  EXPECT_EQ(asked, 1000);
  EXPECT_TRUE(parallel_map<int>(cores, 0, [](std::size_t) { return 1; }).empty());
}

}  // namespace
}  // namespace mooc
